import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../canonical-json.js';
import { CHAINS, IMPLIED_WAYS, NO_WAY_FOR, PLACEMENTS, USUAL_LINK } from './chain-links.js';
import { REQUIRED_IN_PLACES } from './required-in-places.js';

const revisions = new Map<string, string>();

/**
 * The revision of what judges a place: that of its facilities, with what a place must have and how
 * its chains are made. Sixty-four hexadecimal digits.
 */
export function placeRevision(facilityRevision: string): string {
  let revision = revisions.get(facilityRevision);
  if (revision === undefined) {
    const data = {
      facilityRevision,
      required: REQUIRED_IN_PLACES,
      chains: CHAINS,
      placements: PLACEMENTS,
      usualLink: USUAL_LINK,
      impliedWays: IMPLIED_WAYS,
      noWayFor: NO_WAY_FOR,
    };
    revision = bytesToHex(sha256(utf8ToBytes(canonicalJson(data))));
    revisions.set(facilityRevision, revision);
  }
  return revision;
}
