/** Each question several times, of which the quickest counts; in µs. */
export function times<Q>(runs: number, questions: readonly Q[], ask: (question: Q) => number) {
  const quickest = new Float64Array(questions.length).fill(Infinity);
  const answers = new Array<number>(questions.length);
  for (let run = 0; run < runs; run++) {
    for (const [i, question] of questions.entries()) {
      const began = performance.now();
      answers[i] = ask(question);
      quickest[i] = Math.min(quickest[i]!, 1000 * (performance.now() - began));
    }
  }
  return { answers, ...spread(quickest) };
}

export function spread(values: Float64Array) {
  const sorted = values.toSorted();
  return {
    median: sorted[Math.floor(sorted.length / 2)]!,
    p99: sorted[Math.floor(0.99 * sorted.length)]!,
  };
}
