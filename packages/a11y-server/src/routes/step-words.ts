import type { RouteStep } from 'a11y-core';
import { metres } from './amount-words.js';

/** One step in plain English, with what is known of it. */
export function describeStep(step: RouteStep): string {
  const { facts } = step;
  const details = [
    facts.kerbMm === undefined ? '' : `kerb ${facts.kerbMm} mm ${facts.kerbSense ?? ''}`.trim(),
    ...(facts.kerbs ?? []).map(({ sense, heightMm }) =>
      `kerb ${heightMm === null ? 'unmeasured' : `${heightMm} mm`} ${sense === 'unknown' ? '' : sense}`.trim(),
    ),
    facts.stepCount === undefined ? '' : `${facts.stepCount} steps`,
    facts.inclineRatio === undefined ? '' : `slope ${percent(facts.inclineRatio)}`,
    facts.widthMm === undefined ? '' : `width ${facts.widthMm} mm`,
  ].filter((text) => text !== '');
  const isTurned = step.kind === 'turn' || (step.kind === 'cross' && Math.abs(step.turnDeg) >= 30);
  const turn = isTurned ? ` ${step.turnDeg > 0 ? 'right' : 'left'}` : '';
  const name = step.name === '' ? '' : ` ${step.name}`;
  const known = details.length === 0 ? '' : ` (${details.join(', ')})`;
  return `${step.kind}${turn}${name}${known}, ${metres(step.distanceM)}`;
}

const percent = (ratio: number): string => `${(ratio * 100).toFixed(1)} %`;
