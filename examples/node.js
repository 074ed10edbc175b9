// Judges one ramp and prints what is wrong with it: `npm run --silent example`.
import { judge, ramp } from './judge.js';

const { colour, conforms, faults, open } = judge(ramp, 'en');
console.log(`${ramp.properties.name}: ${colour}, conforms: ${conforms}\n`);
for (const { sentence, remedy } of faults) {
  console.log(`- ${sentence}\n  ${remedy}`);
}
console.log(`\n${open.length} rows cannot be decided yet:`);
for (const sentence of open) console.log(`- ${sentence}`);
