import { expect, test } from 'vitest';
import { writeGpx } from './write-gpx.js';

const place = [114.05, 22.54] as const;

test('texts are escaped, and what XML cannot hold is left out', () => {
  const gpx = writeGpx({
    name: 'A & B <"x">\u0000\ud800',
    attribution: ['© "O" & Co'],
    route: [],
    track: [],
  });
  expect(gpx).toContain('<name>A &amp; B &lt;&quot;x&quot;&gt;</name>');
  expect(gpx).toContain('<copyright author="© &quot;O&quot; &amp; Co"/>');
});

test('what is not given is left out, and degrees have the digits of the network', () => {
  const gpx = writeGpx({
    name: 'Way',
    attribution: [],
    route: [{ position: place, type: 'turn', name: '' }, { position: [-0.1234567, 1e-8] }],
    track: [place],
  });
  expect(gpx.split('\n')).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="Tongtu">',
    '<metadata><name>Way</name></metadata>',
    '<rte><name>Way</name>',
    '<rtept lat="22.5400000" lon="114.0500000"><type>turn</type></rtept>',
    '<rtept lat="0.0000000" lon="-0.1234567"></rtept>',
    '</rte>',
    '<trk><name>Way</name><trkseg>',
    '<trkpt lat="22.5400000" lon="114.0500000"/>',
    '</trkseg></trk>',
    '</gpx>',
    '',
  ]);
});
