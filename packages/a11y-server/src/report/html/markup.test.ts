import { expect, test } from 'vitest';
import { escaped, html, userText } from './markup.js';

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['"><img src=x onerror=y>', '&quot;&gt;&lt;img src=x onerror=y&gt;'],
  ["' onload='x", '&#39; onload=&#39;x'],
  ['&amp;', '&amp;amp;'],
  ['a\u0000b\u001Bc', 'a\uFFFDb\uFFFDc'],
  ['坡道 1', '坡道 1'],
])('%j is text, never markup', (text, shown) => {
  expect(escaped(text)).toBe(shown);
  expect(html`<p title="${text}">${[text]}</p>`.markup).toBe(`<p title="${shown}">${shown}</p>`);
});

test('markup stands as it is, nothing is nothing', () => {
  expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}${undefined}</ul>`.markup).toBe(
    '<ul><li>1</li><li>2</li></ul>',
  );
});

test('Chinese names in an English page say so', () => {
  expect(userText('东门', 'en').markup).toBe('<span lang="zh">东门</span>');
  expect(userText('Gate <b>', 'en').markup).toBe('Gate &lt;b&gt;');
  expect(userText('东门', 'zh-CN').markup).toBe('东门');
});
