import { expect, test } from 'vitest';
import { printable } from './printable.js';

test.each([
  ['北门 Café ✕ 1:12', '北门 Café ✕ 1:12'],
  ['\u001b[31mred\u001b[0m', '\ufffd[31mred\ufffd[0m'],
  ['a\n✓ green  forged', 'a\ufffd✓ green  forged'],
  ['a\rb\u0085c\u009bd\u202ee', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
])('%j is shown as %j', (text, shown) => expect(printable(text)).toBe(shown));
