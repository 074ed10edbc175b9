import type { MapOptions, ZoomPanOptions } from 'leaflet';

const prefersStill = (): boolean =>
  globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

/** Leaflet 1.9 ignores `prefers-reduced-motion`; these options switch its animations off where asked. */
export function motionOptions(isStill = prefersStill()): MapOptions {
  return isStill
    ? { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false }
    : {};
}

/** The same for a single pan or zoom, asked anew each time: the setting can change while the map is open. */
export const moveOptions = (isStill = prefersStill()): ZoomPanOptions => ({ animate: !isStill });
