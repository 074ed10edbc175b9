import {
  type ImportReport,
  type Islands,
  islandsOf,
  type Network,
  resolveOptions,
} from 'a11y-core';

/** What an import found, and what the network is for those it is made for. */
export interface NetworkReport extends ImportReport {
  /** For each profile, how much hangs together and what parts it. */
  readonly islands: readonly Islands[];
}

/** Whose islands a report tells: one on wheels without help, one with, one on foot. */
export const REPORTED_PROFILES = [
  'manual-wheelchair',
  'powered-wheelchair',
  'older-walker',
  'walker',
] as const;

export function networkReport(
  network: Network,
  report: ImportReport,
  facilitiesOn?: (edge: number) => readonly string[],
): NetworkReport {
  return {
    ...report,
    islands: REPORTED_PROFILES.map((profile) =>
      islandsOf(network, resolveOptions({ profile }), facilitiesOn),
    ),
  };
}
