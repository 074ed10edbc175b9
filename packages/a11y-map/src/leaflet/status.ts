import { STATUSES, type Status } from 'a11y-core';

export { STATUSES, type Status, statusOf } from 'a11y-core';

/** Worst first: the order in which a cluster names what it holds. */
export const severityRank = (status: Status): number => STATUSES.indexOf(status);
