import { z } from 'zod';
import { InvalidInputError } from '../../errors.js';
import { FIRM_SCORE } from '../overlay/match.js';
import type { FacilityLink, Overlay } from '../overlay/overlay.js';

/** A link as it is kept beside the network: with who confirmed it, where somebody did. */
export interface StoredLink extends FacilityLink {
  /** Undefined: a proposal that nobody looked at. */
  readonly confirmedBy?: string;
  /** ISO 8601 day. */
  readonly confirmedOn?: string;
}

const fraction = z.number().min(0).max(1);

const schema = z.array(
  z
    .strictObject({
      facilityId: z.string().min(1),
      edgeKey: z.string().min(1),
      fromFraction: fraction,
      toFraction: fraction,
      score: fraction,
      method: z.enum(['point', 'line', 'area']),
      confirmedBy: z.string().min(1).max(200).exactOptional(),
      confirmedOn: z.iso.date().exactOptional(),
    })
    .refine(({ fromFraction, toFraction }) => fromFraction <= toFraction, 'begins behind its end'),
);

/** The links of a document; throws `InvalidInputError` with every one that is none. */
export function readStoredLinks(document: unknown): readonly StoredLink[] {
  const result = schema.safeParse(document);
  if (result.success) return result.data;
  throw new InvalidInputError(
    result.error.issues.map(({ path, message }) => ({
      pointer: path.map((step) => `/${String(step)}`).join(''),
      detail: message,
    })),
  );
}

/** The links of an overlay, weak ones among them, with what persons confirmed before. */
export function storedLinks(
  { links, review }: Pick<Overlay, 'links' | 'review'>,
  confirmed: readonly StoredLink[] = [],
): StoredLink[] {
  const by = new Map(
    confirmed
      .filter(({ confirmedBy }) => confirmedBy !== undefined)
      .map((link) => [nameOf(link), link]),
  );
  const weak = review.map(({ reason: _, ...link }) => link);
  return [...links, ...weak].sort(byName).map((link) => {
    const known = by.get(nameOf(link));
    if (known?.confirmedBy === undefined) return link;
    const { confirmedBy, confirmedOn } = known;
    return { ...link, confirmedBy, ...(confirmedOn !== undefined && { confirmedOn }) };
  });
}

/**
 * Whether a link is good enough for its facility to open a way: confirmed by a person, or firm. One
 * that is neither may close a way or warn.
 */
export const mayOpen = ({ confirmedBy, score }: StoredLink): boolean =>
  confirmedBy !== undefined || score >= FIRM_SCORE;

export const nameOf = ({ facilityId, edgeKey }: FacilityLink): string =>
  JSON.stringify([facilityId, edgeKey]);

export const byName = (a: FacilityLink, b: FacilityLink): number =>
  nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0;
