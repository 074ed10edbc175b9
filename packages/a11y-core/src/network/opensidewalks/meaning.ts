import type { Json } from './dataset.js';
import type { OswField } from './declaration.js';

/** What a field becomes in the network. */
export interface Meaning {
  /** Where it goes, in words; the guide prints them. */
  readonly becomes: string;
  /**
   * The tag that says the same in OpenStreetMap, so that one reader serves both; undefined where
   * the network has no use for the value.
   */
  readonly tag: (value: Json) => readonly [key: string, value: string] | undefined;
}

const asIs = (key: string, becomes: string): Meaning => ({
  becomes,
  tag: (value) => [key, String(value)],
});
const keptOnly = (becomes = 'kept beside the network'): Meaning => ({
  becomes,
  tag: () => undefined,
});

/** A number as text without an exponent. */
const plain = (value: Json, digits: number): string => String(Number(value).toFixed(digits));

/** Every field, once. Words that the network's columns cannot hold are kept beside it as well. */
export const MEANING: Readonly<Record<OswField, Meaning>> = {
  _id: keptOnly('the id in the source'),
  _u_id: keptOnly('the node the edge leaves'),
  _v_id: keptOnly('the node the edge leads to'),
  _w_id: keptOnly('nodes on the rim of a walkable area'),
  building: keptOnly(),
  climb: asIs('incline', 'which way the steps go'),
  'crossing:markings': {
    becomes: 'whether the crossing is marked',
    tag: (value) => ['crossing:markings', value === 'no' ? 'no' : 'yes'],
  },
  description: keptOnly(),
  foot: asIs('foot', 'whether it is walked at all'),
  incline: {
    becomes: 'incline; beyond 70 % only its sign',
    // A fraction, which the reader of tags would take for a percentage left unsaid.
    tag: (value) => ['incline', `${plain(Number(value) * 100, 8)}%`],
  },
  leaf_cycle: keptOnly(),
  leaf_type: keptOnly(),
  length: keptOnly('held against the drawn length, which counts'),
  name: asIs('name', 'name'),
  opening_hours: keptOnly('of a building: kept beside the network'),
  step_count: asIs('step_count', 'number of steps'),
  surface: asIs('surface', 'roughness, as a span of classes'),
  tactile_paving: asIs('tactile_paving', 'tactile paving at the kerb'),
  width: { becomes: 'width', tag: (value) => ['width', plain(value, 4)] },
};
