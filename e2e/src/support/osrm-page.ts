import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const packages = createRequire(import.meta.url);

/** What Leaflet Routing Machine is told: nothing but where the service is, who travels, and the points. */
export interface OsrmPageOptions {
  readonly serviceUrl: string;
  readonly profile: string;
  readonly waypoints: readonly (readonly [lat: number, lon: number])[];
}

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A client of OSRM</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/leaflet.css" />
    <link rel="stylesheet" href="/leaflet-routing-machine.css" />
    <style>#map { height: 600px; }</style>
  </head>
  <body>
    <div id="map"></div>
    <script src="/leaflet.js"></script>
    <script src="/leaflet-routing-machine.js"></script>
    <script src="/start.js"></script>
  </body>
</html>
`;

const START = `
const { serviceUrl, profile, waypoints } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const map = L.map('map').setView(waypoints[0], 16);
const control = L.Routing.control({
  waypoints: waypoints.map((at) => L.latLng(at)),
  router: L.Routing.osrmv1({ serviceUrl, profile }),
});
control.on('routesfound', ({ routes }) => {
  window.found = routes.map(({ coordinates, instructions, summary, waypointIndices, name }) => ({
    line: coordinates.map(({ lat, lng }) => [lng, lat]),
    texts: instructions.map(({ text }) => text),
    summary,
    waypointIndices,
    name,
  }));
});
control.on('routingerror', ({ error }) => { window.failed = error.message; });
control.addTo(map);
`;

const FILES: Readonly<Record<string, () => string | Buffer>> = {
  '/': () => PAGE,
  '/start.js': () => START,
  '/leaflet.js': () => readFileSync(packages.resolve('leaflet/dist/leaflet.js')),
  '/leaflet.css': () => readFileSync(packages.resolve('leaflet/dist/leaflet.css')),
  ...Object.fromEntries(
    ['leaflet-routing-machine.js', 'leaflet-routing-machine.css'].map((name) => [
      `/${name}`,
      () => readFileSync(packages.resolve(`leaflet-routing-machine/dist/${name}`)),
    ]),
  ),
};

const TYPES: Readonly<Record<string, string>> = {
  '': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A page with an unmodified client of OSRM, from an origin of its own. */
export async function startOsrmPage(): Promise<{
  readonly urlOf: (options: OsrmPageOptions) => string;
  readonly stop: () => void;
}> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const read = Object.hasOwn(FILES, path) ? FILES[path] : undefined;
    // Icons of markers: not what this page is about.
    if (read === undefined) return response.writeHead(204).end();
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
    return response.end(read());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (options) => `http://127.0.0.1:${port}/#${encodeURIComponent(JSON.stringify(options))}`,
    stop: () => server.close(),
  };
}
