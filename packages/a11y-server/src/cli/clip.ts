import { clipNetwork, summarise } from 'a11y-core';
import { about } from '../files/read.js';
import { checkWritable, writeWhole } from '../files/write.js';
import { readAreas } from '../lines/read-outlines.js';
import { type Command, JSON_OPTION } from './command.js';
import { foreignLeftWords, leavesForeign } from './foreign-left.js';
import { pathFrom } from './io.js';
import { networkFile } from './network-file.js';
import { wordOption } from './number-option.js';
import { openNetwork } from './open-network.js';

export const clipCommand: Command = {
  name: 'clip',
  summary: 'Take the part of a network file in an area',
  positionals: ['<file>'],
  options: {
    polygon: { value: 'file', help: 'GeoJSON of one or several areas, in WGS-84' },
    output: { value: 'file', short: 'o', help: 'network file to write' },
    across: {
      value: 'keep|drop',
      help: 'what becomes of edges across the border (default keep, whole)',
    },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const [input = ''] = args.positionals;
    const polygon = args.required('polygon');
    const output = args.required('output');
    const across = wordOption(args, 'across', ['keep', 'drop']);
    await checkWritable(pathFrom(io, output));
    const { network, report } = await openNetwork(io, input);
    const areas = await about(polygon, () => readAreas(pathFrom(io, polygon)));
    const clipped = clipNetwork(network, areas, across === undefined ? {} : { across });
    const summary = summarise(clipped.network);
    const bytes = networkFile(clipped.network, { ...report, network: summary }, io);
    await writeWhole(pathFrom(io, output), bytes);
    const { inside, across: crossing, outside, nodesLeftOut } = clipped;
    const counts = { inside, across: crossing, outside, nodesLeftOut };
    const isForeignLeft = leavesForeign(network);
    return {
      json: { output, bytes: bytes.length, ...counts, isForeignLeft, network: summary },
      text: `${output}: ${bytes.length} bytes\n  ${inside} edges inside, ${crossing} across the border ${across === 'drop' ? 'left out' : 'kept whole'}, ${outside} outside; ${nodesLeftOut} nodes left out\n${foreignLeftWords(isForeignLeft)}`,
    };
  },
};
