import { wc } from '../../../facility/types/wc.js';
import { atLeast, between, nominal, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

export const wcRequirements = requirementsFor(GB50763, wc, [
  {
    id: 'GB50763-3.9.2-wc.sideBarHeight',
    parameter: 'sideBarHeight',
    check: nominal(700),
    conditionText: 'both sides',
    conditionNote: 'measuring-point',
    whenAbsent: 'missed',
    severity: 'detail',
    governedBy: ['GB55019-3.1.8-wc.foldBarHeightAboveSeat', 'GB55019-3.1.8-wc.lBarHeightAboveSeat'],
    confidence: 'high',
    source: ['jianbiaoku-3.9', 'jie9-3.9.2'],
    note: 'GB 55019 3.1.8 measures from seat top instead; contained door or part: judged by the governing row; nominal dimension without a published tolerance: compared within instrument error + 10 %, never red',
  },
  {
    id: 'GB50763-3.9.2-wc.sideBarLength',
    parameter: 'sideBarLength',
    // The horizontal bar under the name of GB 55019 3.1.8.
    orParameter: 'foldBarLength',
    check: atLeast(700),
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'high',
    source: ['jianbiaoku-3.9', 'jie9-3.9.2'],
  },
  {
    id: 'GB50763-3.9.2-wc.verticalBarHeight',
    parameter: 'verticalBarHeight',
    check: nominal(1400),
    conditionText: 'one side',
    conditionNote: 'measuring-point',
    whenAbsent: 'missed',
    severity: 'detail',
    governedBy: ['GB55019-3.1.8-wc.lBarTopHeight'],
    confidence: 'high',
    source: ['jianbiaoku-3.9', 'jie9-3.9.2'],
    note: 'contained door or part: judged by the governing row; nominal dimension without a published tolerance: compared within instrument error + 10 %, never red',
  },
  {
    id: 'GB50763-3.9.4-wc.paperHolderHeight',
    parameter: 'paperHolderHeight',
    check: between(400, 500),
    conditionText: 'side-front of the WC',
    conditionNote: 'measuring-point',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
]);
