import { expect, test } from 'vitest';
import { findRequirement, requirementNamed } from './requirement-named.js';

test('a row is found by its id, and by nothing like it', () => {
  const id = 'GB55019-2.3.2-ramp.clearWidth';
  expect(findRequirement(id)?.id).toBe(id);
  expect(requirementNamed(id)).toBe(findRequirement(id));
  expect(findRequirement('GB55019-2.3.2')).toBeUndefined();
  expect(() => requirementNamed('GB55019-2.3.2')).toThrow(
    expect.objectContaining({ message: 'There is no requirement "GB55019-2.3.2".' }),
  );
});
