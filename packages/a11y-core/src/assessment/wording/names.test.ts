import { describe, expect, test } from 'vitest';
import { facility, finding, measured, seen } from '../../../test/support/one-finding.js';
import { UnknownNameError } from '../../errors.js';
import { requirementNamed } from '../requirement-named.js';
import { clauseName, editionName, missingNames, parameterName, subjectName } from './names.js';

describe('an edition as it is cited', () => {
  test.each([
    ['GB55019-2021', 'GB 55019-2021', 'GB 55019-2021'],
    ['SJG103-2021', 'SJG 103-2021', 'SJG 103-2021'],
    ['T/CNAEC1304-2022', 'T/CNAEC 1304-2022', 'T/CNAEC 1304-2022'],
    ['ISO21542-2021', 'ISO 21542:2021', 'ISO 21542:2021'],
    ['ADA-2010', 'ADA 2010', 'ADA 2010'],
    [
      'CN-BFE-LAW-2023',
      '《中华人民共和国无障碍环境建设法》',
      'Law on the Construction of Barrier-free Environments',
    ],
    ['HK-UA2026', '《通用可达性设计手册 2026》', 'Design Manual on Universal Accessibility 2026'],
  ])('%s', (id, zhCN, en) => {
    expect(editionName(id, 'zh-CN')).toBe(zhCN);
    expect(editionName(id, 'en')).toBe(en);
  });

  test.each(['GB55019-2021-draft', 'GB55019a', 'nobody'])('%s is none', (id) => {
    expect(() => editionName(id, 'en')).toThrow(UnknownNameError);
  });
});

test.each([
  [
    'by number',
    'GB55019-2021',
    '2.3.2',
    'GB 55019-2021 第 2.3.2 条',
    'GB 55019-2021 第 2.3.2 條',
    'GB 55019-2021 clause 2.3.2',
  ],
  ['a single digit', 'ADA-2010', '4', 'ADA 2010 第 4 条', 'ADA 2010 第 4 條', 'ADA 2010 clause 4'],
  [
    'by heading',
    'ISO21542-2021',
    'ramps',
    'ISO 21542:2021 “ramps”部分',
    'ISO 21542:2021「ramps」部分',
    'ISO 21542:2021 section “ramps”',
  ],
  [
    'not yet known',
    'CN-BFE-LAW-2023',
    'article to be confirmed',
    '《中华人民共和国无障碍环境建设法》（条文号待核实）',
    '《中華人民共和國無障礙環境建設法》（條文編號待核實）',
    'Law on the Construction of Barrier-free Environments (article to be confirmed)',
  ],
])('a clause %s', (_, edition, clause, zhCN, zhHK, en) => {
  expect(clauseName({ edition, clause }, 'zh-CN')).toBe(zhCN);
  expect(clauseName({ edition, clause }, 'zh-HK')).toBe(zhHK);
  expect(clauseName({ edition, clause }, 'en')).toBe(en);
});

describe('what a row speaks of', () => {
  const width = requirementNamed('GB55019-2.3.2-ramp.clearWidth');
  test('its type and parameter', () => {
    expect(subjectName(width, 'zh-CN')).toBe('轮椅坡道“通行净宽”');
    expect(subjectName(width, 'zh-HK')).toBe('斜道「淨闊度」');
    expect(subjectName(width, 'en')).toBe('Wheelchair ramp, “Clear width”');
  });

  test('a parameter without a label goes by its own name', () => {
    expect(parameterName({ ...width, parameter: 'kerbColour' }, 'zh-CN')).toBe('kerbColour');
  });
});

describe('what would decide a finding', () => {
  const DOOR = 'GB55019-2.5.4-door.clearWidth.new';
  const RAILS = 'GB55019-2.3.4-ramp.handrailBothSides';
  const {
    worksStage: _,
    worksDate: __,
    ...undated
  } = facility('door', { clearWidth: measured(850) });

  test.each([
    ['the kind of works', DOOR, finding(undated, DOOR), '工程类型', 'kind of works'],
    [
      'a fact of the surroundings',
      'GB55031-5.3.8-stairs.riserCount',
      finding(
        facility('stairs', { riserCount: measured(20, 0) }),
        'GB55031-5.3.8-stairs.riserCount',
      ),
      '公共楼梯',
      'Public stairs: shared by all users of the building',
    ],
    [
      'its own readings',
      RAILS,
      finding(facility('ramp', { handrailBothSides: seen(false) }), RAILS),
      '每段提升高度、纵向坡度',
      'Rise, Running slope',
    ],
    [
      'the door of a toilet, by the name it has on a door',
      DOOR,
      finding(facility('accessibleToilet', {}), DOOR),
      '开启后通行净宽',
      'Clear width when open',
    ],
    [
      'readings of the ramp of a footbridge, by the names they have there',
      RAILS,
      finding(facility('footbridge', { handrailBothSides: seen(false) }), RAILS),
      '坡道平台间升高、坡道坡度',
      'Rise of the ramp between landings, Ramp slope',
    ],
  ])('%s', (_, id, found, zhCN, en) => {
    expect(missingNames(found, requirementNamed(id), 'zh-CN')).toBe(zhCN);
    expect(missingNames(found, requirementNamed(id), 'en')).toBe(en);
  });

  test('of a part and of a whole alike, what has no label goes by its own name', () => {
    const row = requirementNamed(RAILS);
    const own = finding(facility('ramp', { handrailBothSides: seen(false) }), RAILS);
    expect(missingNames({ ...own, missing: ['kerbColour'] }, row, 'en')).toBe('kerbColour');
    // What is a reading of a footbridge only is none of a ramp that stands alone.
    expect(missingNames({ ...own, missing: ['rampSlope'] }, row, 'en')).toBe('rampSlope');
    expect(missingNames({ ...own, part: 'door', missing: ['rampSlope'] }, row, 'en')).toBe(
      'rampSlope',
    );
  });
});
