import type { RouteWarning } from './outcome.js';

export const warningIf = (holds: boolean, warning: RouteWarning): readonly RouteWarning[] =>
  holds ? [warning] : [];
