import { EDGE_FLAGS, type EdgeFlag, type Tristate } from '../network.js';
import type { Tags } from './extract.js';

/** Among the values of a rule: any value there is but `no` and `0`. */
export const ANYTHING = '*';

type Rule = readonly [key: string, yes: readonly string[], no: readonly string[]];

/** How a crossing may be painted or paved. */
const MARKINGS = [
  'yes',
  'zebra',
  'zebra:double',
  'zebra:paired',
  'zebra:bicolour',
  'lines',
  'lines:paired',
  'lines:rungs',
  'ladder',
  'ladder:skewed',
  'ladder:paired',
  'dashes',
  'dots',
  'rungs',
  'skewed',
  'pictograms',
  'surface',
] as const;

/**
 * Which tags say yes or no to each flag. A value in neither list says nothing. The first tag that
 * says anything decides.
 */
export const FLAG_TAGS: Readonly<Record<EdgeFlag, readonly Rule[]>> = {
  tactile: [['tactile_paving', ['yes', 'contrasted', 'primitive'], ['no', 'incorrect']]],
  signal: [
    ['crossing:signals', ['yes', 'separate', 'shared'], ['no']],
    [
      'crossing',
      ['traffic_signals', 'pelican', 'toucan', 'puffin', 'pegasus'],
      ['uncontrolled', 'marked', 'unmarked', 'zebra', 'informal'],
    ],
    ['crossing_ref', ['pelican', 'toucan', 'puffin', 'pegasus'], []],
  ],
  sound: [['traffic_signals:sound', ['yes', 'walk', 'locate'], ['no']]],
  island: [
    ['crossing:island', ['yes'], ['no']],
    ['crossing', ['island'], []],
  ],
  handrail: [
    [
      'handrail',
      ['yes', 'both', 'left', 'right', 'center', 'middle', 'double', 'multiple', 'both;center'],
      ['no'],
    ],
    ['handrail:left', ['yes'], []],
    ['handrail:right', ['yes'], []],
    ['handrail:center', ['yes'], []],
  ],
  lit: [
    [
      'lit',
      ['yes', '24/7', 'automatic', 'limited', 'sunset-sunrise', 'dusk-dawn'],
      ['no', 'disused'],
    ],
  ],
  covered: [
    [
      'covered',
      ['yes', 'arcade', 'colonnade', 'building_passage', 'building_arcade', 'building_colonnade'],
      ['no'],
    ],
    ['indoor', ['yes', 'room', 'corridor', 'area'], []],
    ['tunnel', ['yes', 'building_passage', 'building_arcade'], []],
  ],
  wheelchairClaim: [['wheelchair', ['yes', 'designated'], ['no']]],
  vibration: [['traffic_signals:vibration', ['yes'], ['no']]],
  marked: [
    ['crossing:markings', MARKINGS, ['no']],
    ['crossing', ['marked', 'zebra', 'uncontrolled'], ['unmarked', 'informal']],
    ['crossing_ref', ['zebra', 'pelican', 'toucan', 'puffin', 'pegasus', 'tiger'], []],
  ],
  // A runnel for bicycles is one track and carries no pushchair; a bare `ramp=yes` may be one.
  strollerRamp: [
    ['ramp:stroller', ['yes'], ['no']],
    ['ramp', ['stroller'], ['no']],
  ],
  // An opinion about somebody else's limits: reported, and settles nothing.
  wheelchairLimited: [['wheelchair', ['limited'], []]],
  // Nothing here ever says no: a way without a bridge may still lie in a cutting.
  offGround: [
    ['bridge', [ANYTHING], []],
    ['tunnel', [ANYTHING], []],
    ['embankment', [ANYTHING], []],
    ['cutting', [ANYTHING], []],
    ['layer', [ANYTHING], []],
    ['level', [ANYTHING], []],
    ['indoor', [ANYTHING], []],
    ['location', ['underground', 'underwater', 'indoor', 'overhead', 'bridge'], []],
    ['highway', ['corridor'], []],
    ['man_made', ['bridge', 'pier'], []],
  ],
};

/** What the tags say to every flag; a flag they are silent about is left out. */
export function readFlags(tags: Tags): { readonly [F in EdgeFlag]?: Tristate } {
  const flags: { [F in EdgeFlag]?: Tristate } = {};
  for (const flag of EDGE_FLAGS) {
    const said = readFlag(tags, flag);
    if (said !== 'unknown') flags[flag] = said;
  }
  return flags;
}

function readFlag(tags: Tags, flag: EdgeFlag): Tristate {
  for (const [key, yes, no] of FLAG_TAGS[flag]) {
    const value = tags.get(key);
    if (value === undefined) continue;
    const isAnything = value !== 'no' && value !== '0';
    if (yes.includes(value) || (isAnything && yes.includes(ANYTHING))) return 'yes';
    if (no.includes(value)) return 'no';
  }
  return 'unknown';
}
