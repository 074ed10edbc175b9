import type { Mapping } from '../mapping.js';

const NO_PAVEMENT = '沒有設置人行道或騎樓';
const PAVEMENT = ['有設置人行道或騎樓', '有人行道或騎樓'];

const FIELDS: Mapping['facilities'][number]['fields'] = {
  name: { columns: ['countyName', 'townName', 'villName'], join: '' },
  lon: { column: 'lng' },
  lat: { column: 'lat' },
  at: { column: 'dataTime' },
  source: { is: 'report' },
};

/** What takes room on a pavement, as the volunteers ticked it; how much room, nobody measured. */
const obstacle = (
  word: string,
  kind: string,
  duration?: string,
): Mapping['facilities'][number] => ({
  facilityType: 'obstacle',
  when: [
    { column: 'sidewalk', oneOf: PAVEMENT },
    { column: 'occupation', oneOf: [word] },
  ],
  fields: { ...FIELDS, id: { columns: ['_id'], join: '', prefix: `${word}:` } },
  values: [
    { is: 'yes', to: 'present' },
    { is: kind, to: 'kind' },
    ...(duration === undefined ? [] : [{ is: duration, to: 'duration' }]),
  ],
});

const ESTIMATE = 'a volunteer’s estimate of risk, and no parameter of a standard';

/** Pavements of Taiwan as volunteers reported them (CommuSidewalk): classes throughout, no measurement. */
export const twSidewalks: Mapping = {
  id: 'tw-sidewalks',
  title: 'Taiwan pavements, CommuSidewalk',
  attribution: 'CommuSidewalk contributors',
  source: { format: 'table' },
  bounds: [118, 21.5, 122.5, 26.6],
  refuse: [
    {
      when: [{ column: 'label', oneOf: ['資料有誤'] }],
      reason: 'the source itself calls it wrong',
    },
    {
      when: [
        { column: 'sidewalk', oneOf: [NO_PAVEMENT] },
        {
          column: 'wheelchair',
          oneOf: ['輪椅可以通行（寬於100公分）', '輪椅無法通行（窄於100公分）'],
        },
      ],
      reason: 'says how wide the pavement is where it says there is none',
    },
    {
      when: [
        { column: 'sidewalk', oneOf: PAVEMENT },
        { column: 'wheelchair', oneOf: ['沒有人行道或騎樓'] },
      ],
      reason: 'says that there is no pavement where it says there is one',
    },
  ],
  facilities: [
    {
      facilityType: 'sidewalk',
      when: [{ column: 'sidewalk', oneOf: PAVEMENT }],
      fields: { ...FIELDS, id: { columns: ['_id'], join: '' } },
      values: [],
    },
    obstacle('私人佔用（臨時停車）', 'parkedVehicle', 'temporary'),
    obstacle('公共設施阻礙（有停車格）', 'parkedVehicle'),
    obstacle('私人佔用（商家、住家）', 'other'),
    obstacle('公共設施阻礙（機電設備）', 'furniture', 'permanent'),
    obstacle('公共設施阻礙（公車亭）', 'furniture', 'permanent'),
    obstacle('公共設施阻礙（樹穴）', 'vegetation', 'permanent'),
  ],
  notCarried: {
    rows: 'report that there is no pavement: nothing is there to be judged',
    wheelchair: 'wider or narrower than 100 cm is a class, not a width: it is not turned into one',
    protective: 'whether a wall or a line separates the pavement is no parameter of a standard',
    walkRisk: ESTIMATE,
    riskRate: ESTIMATE,
    rankA1: ESTIMATE,
    rankB1: ESTIMATE,
    rankC1: ESTIMATE,
    label: 'remarks of the reviewers; rows they call wrong are left out',
  },
};
