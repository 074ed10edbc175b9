import type { Barrier, LonLat, NoRoute } from 'a11y-core';
import { useWords } from '../ui/words-context.js';
import { BarrierList } from './barrier-list.js';

interface RouteCutProps {
  readonly none: NoRoute;
  readonly onShow: (position: LonLat) => void;
  readonly onFacility: (id: string) => void;
}

/** The barriers of which every way passes one, unless they are just those on the shortest way. */
export function RouteCut(props: RouteCutProps) {
  const { t } = useWords();
  const { cut, cutLeftOut, barriers } = props.none;
  if (cutLeftOut === 'too-many') return <p>{t('about.cutTooMany')}</p>;
  if (cut === null || isSameEdges(cut, barriers)) return null;
  return (
    <>
      <h3>{t('about.cut')}</h3>
      <BarrierList {...props} barriers={cut} />
    </>
  );
}

const isSameEdges = (a: readonly Barrier[], b: readonly Barrier[]): boolean => {
  const others = new Set(b.map(({ edge }) => edge));
  const isAmong = a.every(({ edge }) => others.has(edge));
  return isAmong && new Set(a.map(({ edge }) => edge)).size === others.size;
};
