import type { RouteStep, Sense } from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import { distanceWords } from './distance.js';
import { optionWords, slopeWords } from './quantity.js';

/** The words of one step, made from its facts. What is not known is said only where it decides something. */
export function stepWords(t: Translate, step: RouteStep): string {
  return [actionWords(t, step), ...factWords(t, step)].join(t('text.betweenSentences'));
}

function actionWords(t: Translate, step: RouteStep): string {
  const { kind, name, facts } = step;
  const distance = distanceWords(t, step.distanceM);
  const isNamed = name !== '';
  switch (kind) {
    case 'depart':
      return isNamed ? t('step.departOn', { name, distance }) : t('step.depart', { distance });
    case 'continue':
      return isNamed ? t('step.continueOn', { name, distance }) : t('step.continue', { distance });
    case 'turn': {
      const turn = turnWords(t, step.turnDeg);
      return isNamed
        ? t('step.turnOn', { turn, name, distance })
        : t('step.turn', { turn, distance });
    }
    case 'cross':
      return crossWords(t, step);
    case 'kerb':
      return kerbWords(t, facts.kerbMm, facts.kerbSense);
    case 'steps':
      return facts.stepCount === undefined
        ? t('step.stairsUnknown')
        : t('step.stairs', { count: t('unit.steps', { count: facts.stepCount }) });
    case 'ramp':
      return t('step.ramp', { distance });
    case 'lift':
      return t('step.lift');
    case 'escalator':
      return t('step.escalator');
    case 'door':
      return t('step.door');
    case 'barrier':
      return t('step.barrier');
    case 'arrive':
      return step.name === '' ? t('step.arrive') : t('step.arriveAt', { name: step.name });
  }
}

/** A change of heading from here on is worth a word before a crossing. */
const NOTABLE_TURN_DEG = 30;

function crossWords(t: Translate, { name, distanceM, turnDeg, facts }: RouteStep): string {
  const distance = distanceWords(t, facts.crossingM ?? distanceM);
  const crossing =
    name === '' ? t('step.cross', { distance }) : t('step.crossOn', { name, distance });
  if (Math.abs(turnDeg) < NOTABLE_TURN_DEG) return crossing;
  const turn = t('step.crossTurn', { turn: turnWords(t, turnDeg) });
  return [turn, crossing].join(t('text.betweenSentences'));
}

function kerbWords(t: Translate, kerbMm: number | undefined, kerbSense?: Sense): string {
  if (kerbMm === 0) return t('step.kerbFlush');
  const height =
    kerbMm === undefined
      ? t('step.kerbUnknown')
      : t('step.kerbHeight', { value: optionWords(t, kerbMm, 'mm') });
  if (kerbSense === 'up') return t('step.kerbUp', { height });
  if (kerbSense === 'down') return t('step.kerbDown', { height });
  return t('step.kerb', { height });
}

/** Eight directions; within 20° of straight nobody speaks of a turn. */
export function turnWords(t: Translate, turnDeg: number): string {
  const size = Math.abs(turnDeg);
  if (size < 20) return t('turn.straight');
  if (size > 160) return t('turn.back');
  const isLeft = turnDeg < 0;
  if (size < 50) return t(isLeft ? 'turn.slightLeft' : 'turn.slightRight');
  if (size <= 120) return t(isLeft ? 'turn.left' : 'turn.right');
  return t(isLeft ? 'turn.sharpLeft' : 'turn.sharpRight');
}

/** Gentler than 1:50 is not worth a word. */
const NOTABLE_SLOPE = 0.02;
/** Wider than this nobody asks. */
const NOTABLE_WIDTH_MM = 1500;

function factWords(t: Translate, { kind, facts, facilityIds }: RouteStep): readonly string[] {
  const words: string[] = [];
  const { inclineRatio, widthMm, signal, sound, tactile } = facts;
  if (inclineRatio !== undefined && (kind === 'ramp' || Math.abs(inclineRatio) >= NOTABLE_SLOPE)) {
    const slope = slopeWords(t, inclineRatio);
    words.push(inclineRatio >= 0 ? t('fact.up', { slope }) : t('fact.down', { slope }));
  }
  if (
    widthMm !== undefined &&
    (kind === 'door' || kind === 'barrier' || widthMm < NOTABLE_WIDTH_MM)
  ) {
    words.push(t('fact.width', { width: optionWords(t, widthMm, 'mm') }));
  }
  if (kind === 'cross') {
    for (const { heightMm, sense } of facts.kerbs ?? []) {
      words.push(kerbWords(t, heightMm ?? undefined, sense));
    }
    if (signal === 'yes') words.push(t('fact.signalYes'));
    if (signal === 'no') words.push(t('fact.signalNo'));
    if (signal === 'yes' && sound === 'yes') words.push(t('fact.soundYes'));
    if (signal === 'yes' && sound === 'no') words.push(t('fact.soundNo'));
  }
  if (tactile === 'yes') words.push(t('fact.tactileYes'));
  if (facilityIds.length > 0) words.push(t('fact.surveyed'));
  return words;
}
