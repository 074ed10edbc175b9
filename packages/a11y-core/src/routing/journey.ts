import type { Network } from '../network/network.js';
import type { ResolvedOptions } from '../profile/options.js';
import { type Avoided, closedWhere } from './avoid.js';
import type { RoutingContext, Traveller } from './context.js';
import { type CostModel, costFor } from './cost.js';

/** One traveller who sets out at one time: what a question is asked with beside its ends. */
export interface Journey {
  readonly options: ResolvedOptions;
  /** The network with the states of the departure, and closed where it is to be avoided. */
  readonly now: Network;
  /** Milliseconds since 1970; undefined where hours are not applied. */
  readonly departMs: number | undefined;
  /** Language of the names of ways. */
  readonly language: string | undefined;
  readonly avoided: Avoided;
  /** Whether more is looked for than the way itself: what it avoids, a way back, what would open one. */
  readonly isExplained: boolean;
  readonly traveller: Traveller<CostModel>;
}

/** A traveller on a network at an instant, who keeps off what is to be avoided. */
export function journeyOf(
  context: RoutingContext,
  asked: Pick<Journey, 'options' | 'departMs' | 'language' | 'avoided'> &
    Partial<Pick<Journey, 'isExplained'>>,
): Journey {
  const { options, departMs, avoided } = asked;
  const open = departMs === undefined ? context.network : context.hours.networkAt(departMs);
  const now = closedWhere(open, avoided);
  const traveller =
    avoided.size === 0
      ? context.travellerFor(options, now)
      : onceTraveller(context, costFor(now, options));
  return { isExplained: false, ...asked, now, traveller };
}

/** A traveller of one question, for whom nothing is kept. */
export const onceTraveller = (
  { finder }: RoutingContext,
  weights: CostModel,
): Traveller<CostModel> => ({
  weights,
  find: finder.once(weights),
  prepared: () => undefined,
  isPrepared: () => false,
});
