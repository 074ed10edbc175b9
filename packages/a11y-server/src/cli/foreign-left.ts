import type { Network } from 'a11y-core';

/** Whether a part or a sum of these networks no longer holds all that their datasets said. */
export const leavesForeign = (...networks: readonly Network[]): boolean =>
  networks.some(({ foreign }) => foreign !== undefined);

/** The same in words; empty where nothing is left behind. */
export const foreignLeftWords = (isLeft: boolean): string =>
  isLeft
    ? '  what the OpenSidewalks dataset says beyond the attributes of a network is left behind\n'
    : '';
