import { type SourcedInterval, stored } from '../interval.js';
import type { ElevationLayer } from './model.js';
import type { StreetRun, WantedRun } from './street-run.js';

/** What a model says of an incline, as the columns hold it. */
export interface ModelIncline extends SourcedInterval {
  readonly isUnsigned: boolean;
}

/** Between these the slope along a stretch certainly lies, rise over run, uphill positive. */
export interface StretchSlope {
  readonly low: number;
  readonly high: number;
}

/** What a wheel meets as a slope is longer than a kerb ramp: no window is shorter than this. */
const LEAST_WINDOW_M = 30;

/** So many times the vertical error long, a window knows a level slope to within 2 in 30. */
const WINDOW_PER_ERROR = 30;

/** The length over which a slope is taken: at least a cell, and long enough for the error of the heights. */
export function windowM({ cellM, uncertainty }: ElevationLayer): number {
  return Math.max(LEAST_WINDOW_M, cellM, WINDOW_PER_ERROR * uncertainty.verticalM);
}

/** No bank of a bridge reaches farther over the ground than this. */
const LEAST_CLEAR_M = 20;

/** How much of a street a layer needs to see: a window, and clear of bridges by a cell. */
export function wantedRun(layer: ElevationLayer): WantedRun {
  return { lengthM: windowM(layer), clearM: Math.max(LEAST_CLEAR_M, layer.cellM) };
}

/** Shorter than this part of the window, a run says nothing worth storing. */
const LEAST_PART = 0.5;

/**
 * The slopes of the stretches of a run, each as long as the window, each beginning half a window
 * or less behind the one before. `undefined` where a height is missing or the run is too short.
 */
export function stretchSlopes(
  run: StreetRun,
  layer: ElevationLayer,
): readonly StretchSlope[] | undefined {
  const window = windowM(layer);
  if (run.lengthM < window * LEAST_PART) return undefined;
  const lengthM = Math.min(window, run.lengthM);
  const spareM = run.lengthM - lengthM;
  const steps = Math.ceil(spareM / (window / 2));
  const slopes: StretchSlope[] = [];
  for (let step = 0; step <= steps; step++) {
    const beginM = steps === 0 ? 0 : (spareM * step) / steps;
    const slope = slopeBetween(run, layer, beginM, beginM + lengthM);
    if (slope === undefined) return undefined;
    slopes.push(slope);
  }
  return slopes;
}

/**
 * Rise between two points over the way between them, which is the mean of the slopes along it. It
 * is off by no more than the errors of both heights together; a height on a hillside is also
 * off by how far the map may lie beside the model.
 */
function slopeBetween(
  run: StreetRun,
  layer: ElevationLayer,
  beginM: number,
  endM: number,
): StretchSlope | undefined {
  const a = layer.ground(...run.at(beginM));
  const b = layer.ground(...run.at(endM));
  if (a === undefined || b === undefined) return undefined;
  const { verticalM, horizontalM } = layer.uncertainty;
  const errorM = 2 * verticalM + horizontalM * (a.steepness + b.steepness);
  const runM = endM - beginM;
  return {
    low: (b.elevationM - a.elevationM - errorM) / runM,
    high: (b.elevationM - a.elevationM + errorM) / runM,
  };
}

interface Steepest {
  /** The steepest climb is at least and at most this; negative where there may be none. */
  readonly climb: StretchSlope;
  /** The steepest fall likewise, as a positive number. */
  readonly fall: StretchSlope;
}

function steepest(slopes: readonly StretchSlope[]): Steepest {
  return {
    climb: {
      low: Math.max(...slopes.map(({ low }) => low)),
      high: Math.max(...slopes.map(({ high }) => high)),
    },
    fall: {
      low: Math.max(...slopes.map(({ high }) => -high)),
      high: Math.max(...slopes.map(({ low }) => -low)),
    },
  };
}

/**
 * The incline that has to be passed: the steepest stretch counts, not the mean of the edge. Where
 * the edge certainly climbs somewhere and certainly falls elsewhere, it is a magnitude.
 */
export function modelIncline(slopes: readonly StretchSlope[]): ModelIncline {
  const { climb, fall } = steepest(slopes);
  const isClimb = climb.low > 0;
  const isFall = fall.low > 0;
  if (isClimb && isFall) {
    return said(Math.max(climb.low, fall.low), Math.max(climb.high, fall.high), true);
  }
  if (isClimb) return said(climb.low, climb.high);
  if (isFall) return said(-fall.high, -fall.low);
  return said(-fall.high, climb.high);
}

/**
 * The incline where a person said only which way it rises: the model gives the steepness that way.
 * `undefined` where the model is certain of the contrary: then the word stands alone.
 */
export function inclineOfWord(
  slopes: readonly StretchSlope[],
  word: 'up' | 'down',
): ModelIncline | undefined {
  const { climb, fall } = steepest(slopes);
  const [that, other] = word === 'up' ? [climb, fall] : [fall, climb];
  if (that.high <= 0 || (that.low <= 0 && other.low > 0)) return undefined;
  const low = Math.max(0, that.low);
  return word === 'up' ? said(low, that.high) : said(-that.high, -low);
}

function said(low: number, high: number, isUnsigned = false): ModelIncline {
  return { ...stored('incline', low, high), source: 'model', isUnsigned };
}
