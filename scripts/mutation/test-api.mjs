// What the mutation tests use in the place of vitest: the same words, the same matchers
// (@vitest/expect), and a plain list of tests that can be run again and again in one process.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
);
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0 }, expect);

/** Every test of the bundle, in the order in which the files declare them. */
export const tests = [];
let file = '';
const path = [];

/** The bundle calls this where a test file begins. */
export function enterFile(name) {
  file = name;
}

export function describe(name, body) {
  path.push(name);
  body();
  path.pop();
}

export function test(name, body) {
  const title = [...path, name].join(' > ');
  // The place in the list makes an id unique; the list is the same in every process.
  tests.push({ id: `${tests.length} ${file} ${title}`, name: title, file, body });
}

function each(declare) {
  return (cases) => (name, body) => {
    cases.forEach((values, at) => {
      const args = Array.isArray(values) ? values : [values];
      declare(`${name} [${at}]`, () => body(...args));
    });
  };
}
describe.each = each(describe);
test.each = each(test);
export const it = test;
