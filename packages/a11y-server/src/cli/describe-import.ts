import type { AreaReport, ElevationReport, ImportReport } from 'a11y-core';

/** What an import found, in words: size, how much is known, what was not understood. */
export function describeImport(output: string, bytes: number, report: ImportReport): string {
  const { source, network, suspicious } = report;
  const lines = [
    `${output}: ${bytes} bytes`,
    `  from ${source.nodes} nodes and ${source.ways} ways, ${source.walkableWays} of them walkable`,
    `  ${network.nodes} nodes, ${network.edges} edges, ${(network.lengthM / 1000).toFixed(1)} km; ${percent(network.largestComponent.lengthShare)} of the length hangs together`,
    ...Object.entries(network.coverage).map(
      ([attribute, { applicable, known, measured }]) =>
        `  ${attribute.padEnd(11)} known on ${percent(share(known, applicable))}, as a number on ${percent(share(measured, applicable))}`,
    ),
    ...(report.areas === undefined ? [] : [areaLine(report.areas)]),
    ...(report.elevation === undefined ? [] : describeElevation(report.elevation)),
    `  ${source.danglingReferences} references to nodes that are not in the file, ${source.brokenWays} broken ways`,
    `  ${suspicious.count} tags not believed or not understood`,
    ...suspicious.listed
      .slice(0, 10)
      .map(({ object, key, value, reason }) => `    ${object} ${key}=${value}: ${reason}`),
    `  ${report.attribution} (${report.licence})`,
  ];
  return `${lines.join('\n')}\n`;
}

function describeElevation({ tiles, nodes, edges }: ElevationReport): string[] {
  const all = nodes.known + nodes.offGround + nodes.void + nodes.outside;
  return [
    `  height known of ${percent(share(nodes.known, all))} of the nodes; ${nodes.offGround} off the ground, ${nodes.void} beside voids, ${nodes.outside} outside`,
    `  ${edges.given} edges given a slope by the model, ${edges.narrowed} words made numbers, ${edges.contradicted} words contradict it, ${edges.measured} measured already, ${edges.offGround} off the ground, ${edges.unknown} without`,
    ...tiles.map(
      ({ name, format, cellM, slopeUncertainty, attribution }) =>
        `    ${name}: ${format}, cells of ${cellM} m, slopes within ${percent(slopeUncertainty)} on level ground, ${attribution ?? 'does not say whose it is'}`,
    ),
  ];
}

function areaLine({ areas, crossed, notCrossed, lines }: AreaReport): string {
  const reasons = Object.entries(notCrossed).map(([reason, count]) => `${count} ${reason}`);
  const others =
    reasons.length === 0 ? '' : `; only the outline of the others: ${reasons.join(', ')}`;
  return `  ${areas} areas, ${crossed} of them crossed along ${lines} lines${others}`;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const percent = (ratio: number) => `${(ratio * 100).toFixed(1)} %`;
