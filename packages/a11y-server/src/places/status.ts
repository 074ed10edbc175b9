import { type Colour, type PlaceAssessment, type Status, statusOf } from 'a11y-core';

type Chain = PlaceAssessment['groups'][number];
type Verdicts = ReadonlyMap<string, { readonly verdict: string; readonly isStale: boolean }>;

/** Marks of a place. A yellow one shows faults only where some finding claims one. */
export interface PlaceStatuses {
  readonly ofLink: (link: Chain['links'][number]) => Status;
  readonly ofGroup: (chain: Chain) => Status;
  readonly ofPlace: Status;
}

export function placeStatuses({
  colour,
  groups,
  findings,
  facilities,
}: PlaceAssessment): PlaceStatuses {
  const found: Verdicts = new Map(
    [...facilities.flatMap((one) => one.findings), ...findings].map((one) => [one.id, one]),
  );
  const claimsFault = (findingId: string | undefined): boolean => {
    const finding = findingId === undefined ? undefined : found.get(findingId);
    return finding?.verdict === 'fail' || finding?.verdict === 'borderline';
  };
  const marked = (is: Colour, isFault: boolean): Status =>
    statusOf(is, [isFault ? 'faults' : 'incomplete']);
  const isFaulty = ({ group, links }: Chain): boolean =>
    links.some(({ weakest }) => claimsFault(weakest?.findingId)) ||
    findings.some(
      ({ id, role, travellers }) =>
        role !== 'advice' && role !== 'background' && travellers.includes(group) && claimsFault(id),
    );
  return {
    ofLink: (link) => marked(link.colour, claimsFault(link.weakest?.findingId)),
    ofGroup: (chain) => marked(chain.colour, isFaulty(chain)),
    ofPlace: marked(colour, groups.some(isFaulty)),
  };
}
