import type { LonLat } from '../geo/position.js';
import { defineFacility } from './define.js';
import type { Label } from './label.js';
import type { Observation, Observations } from './observation.js';
import { choice, flag, quantity } from './parameter.js';

const label = (zhCN: string, zhHK: string, en: string): Label => ({
  'zh-CN': zhCN,
  'zh-HK': zhHK,
  en,
});

const yesNo = (of: Label) => flag({ remedy: 'provide', label: of });

/** A slope no survey of a walked way reaches without a slip of the unit. */
const SLOPES = [-1, 1] as const;

/**
 * What a surveyed line may say of the way it stands for. The line is the way as it is walked, and
 * its own direction gives slopes their sign and ends their order. Declared like a facility, so that
 * its headers, units, instruments and error bars are read by the same code; judged by no standard.
 */
export const SURVEYED_LINE = defineFacility({
  type: 'surveyedLine',
  label: label('步行线', '步行線', 'Surveyed line'),
  geometry: ['LineString'],
  validity: 'built-geometry',
  serves: [],
  parameters: {
    kind: choice({
      label: label('线路类型', '路線類型', 'Kind of way'),
      core: true,
      options: {
        sidewalk: label('人行道', '行人路', 'pavement'),
        footway: label('步道', '行人徑', 'footway'),
        crossing: label('人行横道', '行人過路處', 'crossing'),
        pedestrian: label('步行街', '行人專用區', 'pedestrian street'),
        road: label('车行道', '車路', 'road'),
        track: label('土路', '泥路', 'track'),
        steps: label('台阶', '樓梯', 'steps'),
        ramp: label('坡道', '斜道', 'ramp'),
        escalator: label('自动扶梯', '自動梯', 'escalator'),
      },
    }),
    passable: choice({
      label: label('通行方向', '通行方向', 'Walkable direction'),
      options: {
        both: label('双向', '雙向', 'both ways'),
        forwards: label('沿线方向', '沿線方向', 'along the line'),
        backwards: label('逆线方向', '逆線方向', 'against the line'),
      },
    }),
    closed: flag({ remedy: 'clear', label: label('封闭', '封閉', 'Closed') }),
    clearWidth: quantity('mm', 'steel-tape', {
      label: label('净宽', '淨闊度', 'Clear width'),
      how: 'The narrowest place along the line',
      core: true,
      range: [100, 60_000],
    }),
    runningSlope: quantity('ratio', 'digital-level', {
      label: label('纵坡', '縱向斜度', 'Running slope'),
      how: 'The steepest part; rising along the line is positive',
      core: true,
      range: SLOPES,
    }),
    slopeSense: choice({
      label: label('上坡方向', '上坡方向', 'Rises'),
      options: {
        along: label('沿线上坡', '沿線上坡', 'along the line'),
        against: label('逆线上坡', '逆線上坡', 'against the line'),
      },
    }),
    crossSlope: quantity('ratio', 'digital-level', {
      label: label('横坡', '橫向斜度', 'Cross slope'),
      how: 'The steepest part, whichever way it falls',
      core: true,
      range: SLOPES,
    }),
    kerbAtStart: quantity('mm', 'steel-tape', {
      label: label('起点路缘石高度', '起點路緣高度', 'Kerb at start'),
      core: true,
      range: [1, 1000],
      orZero: true,
    }),
    kerbAtEnd: quantity('mm', 'steel-tape', {
      label: label('终点路缘石高度', '終點路緣高度', 'Kerb at end'),
      core: true,
      range: [1, 1000],
      orZero: true,
    }),
    stepCount: quantity('count', 'visual', {
      label: label('踏步数', '梯級數目', 'Number of steps'),
      range: [1, 10_000],
      orZero: true,
    }),
    surface: choice({
      label: label('面层材料', '路面物料', 'Surface'),
      core: true,
      options: {
        asphalt: label('沥青', '瀝青', 'asphalt'),
        concrete: label('混凝土', '混凝土', 'concrete'),
        paving_stones: label('地砖', '鋪路磚', 'paving stones'),
        bricks: label('砖', '磚', 'bricks'),
        tiles: label('瓷砖', '瓷磚', 'tiles'),
        stone: label('石板', '石板', 'stone'),
        sett: label('料石', '方石', 'setts'),
        cobblestone: label('卵石', '鵝卵石', 'cobblestone'),
        grass_paver: label('植草砖', '植草磚', 'grass paver'),
        wood: label('木板', '木板', 'wood'),
        metal: label('金属', '金屬', 'metal'),
        rubber: label('橡胶', '橡膠', 'rubber'),
        tartan: label('塑胶', '塑膠', 'tartan'),
        gravel: label('碎石', '碎石', 'gravel'),
        ground: label('泥土', '泥土', 'ground'),
        sand: label('砂', '沙', 'sand'),
        grass: label('草地', '草地', 'grass'),
      },
    }),
    evenness: choice({
      label: label('平整度', '平整程度', 'Evenness'),
      core: true,
      options: {
        excellent: label('极平整', '極平整', 'excellent'),
        good: label('平整', '平整', 'good'),
        intermediate: label('基本平整', '大致平整', 'intermediate'),
        bad: label('不平整', '不平整', 'bad'),
        very_bad: label('很不平整', '很不平整', 'very bad'),
        horrible: label('坑洼', '凹凸不平', 'horrible'),
        very_horrible: label('严重坑洼', '嚴重凹凸', 'very horrible'),
        impassable: label('轮子无法通过', '車輪無法通過', 'impassable'),
      },
    }),
    tactile: yesNo(label('有盲道', '設觸覺引路帶', 'Tactile paving')),
    lit: yesNo(label('有照明', '設照明', 'Lit')),
    covered: yesNo(label('有遮盖', '有上蓋', 'Covered')),
    handrail: yesNo(label('有扶手', '設扶手', 'Handrail')),
    signal: yesNo(label('有行人信号灯', '設行人燈號', 'Pedestrian signal')),
    sound: yesNo(label('有过街音响提示', '設發聲提示', 'Sounding signal')),
    island: yesNo(label('有安全岛', '設安全島', 'Refuge island')),
    levelFrom: quantity('count', 'document', {
      label: label('起点楼层', '起點樓層', 'Level at start'),
      range: [-20, 200],
    }),
    levelTo: quantity('count', 'document', {
      label: label('终点楼层', '終點樓層', 'Level at end'),
      range: [-20, 200],
    }),
  },
});

export type LineParameter = keyof typeof SURVEYED_LINE.parameters;

/** A line as surveyed, read and brought to WGS-84. */
export interface SurveyedLine {
  /** Where it stood, for messages: file, row counted from 1, part of a line in several parts. */
  readonly file: string;
  readonly row: number;
  readonly part: number;
  /** The number that names it: from its id column, or counted. Stable keys are made of it. */
  readonly number: number;
  readonly line: readonly LonLat[];
  /** Undefined: nobody wrote it. */
  readonly name?: string;
  readonly nameEn?: string;
  /** What its levels are counted in; undefined outdoors. */
  readonly building?: string;
  readonly observations: Observations;
}

/** Whether a slope falls along its line. */
export const isNegativeSlope = (seen: Observation | undefined): boolean =>
  seen?.state === 'measured' && seen.value < 0;
