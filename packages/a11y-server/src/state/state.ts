import {
  assessFacility,
  type Facility,
  type KeepingOptions,
  layWays,
  type Network,
  type Place,
  relayWays,
  type Ways,
} from 'a11y-core';
import type { Provenance, PublicationPolicy } from '../publication/policy.js';
import { facilitySubject } from '../storage/event.js';
import type { StoredFacility } from '../storage/fold.js';
import type { Store } from '../storage/store.js';
import type { AssessedFacility, Snapshot } from './snapshot.js';

export interface StateDeps {
  readonly store: Store;
  readonly policy: PublicationPolicy;
  /** The network as mapped, without the facilities; null when none is loaded. */
  readonly network: Network | null;
  /** Whom the data in the store come from, beside the sources of the network. */
  readonly attribution: readonly string[];
  /** How the travellers who ask for routes are kept. */
  readonly keeping?: KeepingOptions;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What is known now, kept in memory: read by every request, renewed by every write. */
export interface State {
  current(): Snapshot;
  /** Writes a facility down, judges it and lays it over the network; then the promise is fulfilled. */
  record(
    facility: Facility,
    write: { readonly expectedVersion: number; readonly actor: string; readonly cause: string },
  ): Promise<void>;
}

const PAGE = 1000;

/** Reads the whole store and works everything out. */
export async function openState(deps: StateDeps): Promise<State> {
  const { store, policy, network, now } = deps;
  const today = () => new Date(now()).toISOString().slice(0, 10);
  const places = new Map((await store.places()).map(({ place }) => [place.id, place]));
  const stored = await readAll(store);
  const provenance: Provenance = {
    synthetic:
      (await store.datasets()).some((dataset) => dataset.synthetic) ||
      (network?.sources.some((source) => source.kind === 'synthetic') ?? false),
    attribution: [
      ...new Set([
        ...(network?.sources.map((source) => source.attribution) ?? []),
        ...deps.attribution,
      ]),
    ],
  };

  // Of what is shown only, and as it is judged when somebody meets it.
  const judgedAs = (id: string) => snapshot.facilities.get(id)?.assessment;
  const waysOf = (shown: readonly StoredFacility[], hour: string): Ways | null =>
    network === null
      ? null
      : layWays(
          network,
          shown.map(({ facility }) => facility),
          { ...deps.keeping, places: places.values(), asOf: hour, judgedAs },
        );
  const judge = (one: StoredFacility, asOf: string): AssessedFacility => ({
    stored: one,
    assessment: assessFacility(one.facility, judging(one.facility, places, asOf)),
  });
  const build = (all: readonly StoredFacility[]): Snapshot => {
    const assessedOn = today();
    const shown = all.filter(({ publication }) => policy.shows(publication));
    const hidden = all.filter(({ publication }) => !policy.shows(publication));
    return {
      facilities: new Map(shown.map((one) => [one.facility.id, judge(one, assessedOn)])),
      places,
      partlyShown: new Set(hidden.flatMap(({ facility }) => facility.placeId ?? [])),
      ways: waysOf(shown, laidAt),
      provenance,
      assessedOn,
    };
  };

  const thisHour = () => `${new Date(now()).toISOString().slice(0, 13)}:00:00Z`;
  /** The hour for which facilities are laid over the network. */
  let laidAt = thisHour();
  let snapshot = build(stored);
  // One write at a time: the next one starts from what the last one left.
  let queue: Promise<unknown> = Promise.resolve();

  return {
    current: () => {
      // Measurements grow old: a new day may turn green into yellow.
      if (snapshot.assessedOn !== today()) {
        const assessedOn = today();
        const facilities = new Map(
          [...snapshot.facilities].map(([id, { stored }]) => [id, judge(stored, assessedOn)]),
        );
        snapshot = { ...snapshot, facilities, assessedOn };
      }
      // News of a lift grows old within a day, and what stands in the way comes and goes by the hour.
      if (laidAt !== thisHour() && snapshot.ways !== null) {
        laidAt = thisHour();
        const shown = [...snapshot.facilities.values()].map(({ stored }) => stored.facility);
        const options = { places: places.values(), asOf: laidAt, judgedAs };
        snapshot = { ...snapshot, ways: relayWays(snapshot.ways, {}, shown, options) };
      }
      return snapshot;
    },
    record: (facility, { expectedVersion, actor, cause }) => {
      const work = async () => {
        const judged = assessFacility(facility, judging(facility, places, today()));
        await store.append(
          {
            type: 'facility-recorded',
            subject: facilitySubject(facility.id),
            payload: facility,
            actor,
            occurredAt: new Date(now()).toISOString(),
            rulesetRevision: judged.rulesetRevision,
            cause,
          },
          { expectedVersion },
        );
        const written = await store.facility(facility.id);
        if (written === undefined) throw new Error('A facility just written is not there.');
        const others = [...snapshot.facilities.values()].filter(
          ({ stored }) => stored.facility.id !== facility.id,
        );
        snapshot = renewed(snapshot, others, written);
      };
      const done = queue.then(work);
      queue = done.catch(() => undefined);
      return done;
    },
  };

  function renewed(
    before: Snapshot,
    others: readonly AssessedFacility[],
    written: StoredFacility,
  ): Snapshot {
    const isShown = policy.shows(written.publication);
    const shown = isShown ? [...others, judge(written, before.assessedOn)] : others;
    const { placeId } = written.facility;
    return {
      ...before,
      // Never taken back before the service starts again: too careful blames nobody.
      ...(!isShown &&
        placeId !== undefined && { partlyShown: new Set([...before.partlyShown, placeId]) }),
      facilities: new Map(shown.map((one) => [one.stored.facility.id, one])),
      ways:
        before.ways === null
          ? null
          : relayWays(
              before.ways,
              isShown ? { changed: [written.facility] } : { removed: [written.facility.id] },
              shown.map(({ stored }) => stored.facility),
              { places: places.values(), asOf: laidAt, judgedAs },
            ),
    };
  }
}

/** What the assessment needs to know beside the facility itself. */
function judging(facility: Facility, places: ReadonlyMap<string, Place>, asOf: string) {
  const place = facility.placeId === undefined ? undefined : places.get(facility.placeId);
  return { asOf, ...(place !== undefined && { place }) };
}

async function readAll(store: Store): Promise<readonly StoredFacility[]> {
  const all: StoredFacility[] = [];
  let after: string | undefined;
  do {
    const page = await store.facilities({}, { limit: PAGE, ...(after !== undefined && { after }) });
    all.push(...page.facilities);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return all;
}
