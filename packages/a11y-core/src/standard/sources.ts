/**
 * Where the figures of the rows were seen. No official copy could be opened: "file ref" names a
 * public file whose repository is not known, and `recalled` rows must be checked in print first.
 */
export const SOURCES = {
  'wayhhow-notes':
    'GitHub Wayhhow/accessibility-standards data/standards.json @911be26 (opening words of the official note to the clause)',
  recalled: 'recalled, not re-read: verify against the printed standard',
  'wayhhow-issues':
    'GitHub Wayhhow/accessibility-standards js/common-issues.js @1ea1ed2 (quoted GB 55019 clauses)',
  'architects-gb55019':
    'public GitHub architects reference app, GB 55019-2021 seed clauses (file ref 59966075370)',
  'questions-gb55019':
    'public GitHub question set keyed to clauses of GB 55019-2021, items GB19-01..12 (file ref 69409909290)',
  'design-statement':
    'public GitHub design-statement template, ch.12 barrier-free design under GB 55019-2021 (file ref 61054634588)',
  'supervision-checklist':
    'public GitHub supervision checklist (file ref 59148564573; secondary, several of its numbers are wrong)',
  'survey-app':
    'public GitHub barrier-free survey app data model (file refs 14238454457, 14249909386, 14409127107, 14012666885; parameter list, no numbers)',
  'cad-check': 'public GitHub CAD plan-check rule list (file refs 12897020129, 12664184007)',
  'jsq886-3.3': 'jsq886.com/guifan/5905_168511_168514_168517.html (GB 50763 3.3)',
  'drawing-review':
    'public GitHub drawing-review comments citing GB 55019 2.4.2 (file ref 53622155028)',
  'cnaec-1304':
    'public GitHub implementation of T/CNAEC 1304-2022 (file refs 61375044991, 61646726103)',
  'wayhhow-gb55019':
    'GitHub Wayhhow/accessibility-standards data/standards.json @911be26 (clause text of GB 55019 taken from its PDF)',
  'wayhhow-gb50763':
    'GitHub Wayhhow/accessibility-standards data/standards.json @911be26 (clause text of GB 50763 taken from its PDF)',
  'jianbiaoku-3.6': 'm.jianbiaoku.com/webarbs/book/411/1973125.shtml (GB 50763 3.6)',
  'jianbiaoku-3.1': 'm.jianbiaoku.com/webarbs/book/411/1973120.shtml (GB 50763 3.1)',
  'jianbiaoku-note-2.11':
    'jianbiaoku.com/webarbs/book/160788/4741503.shtml (official note to GB 55019 2.11)',
  'jianbiaoku-3.9': 'm.jianbiaoku.com/webarbs/book/411/1973128.shtml (GB 50763 3.9)',
  'venue-brief': 'public GitHub project brief for a venue (file ref 54533320215)',
  '360docs-jgj50': '360docs.net 1b19211324 (older JGJ 50-2001 text)',
  'kaoyandream-3.2': 'kaoyandream.com.cn/news/685.html (GB 50763 3.2)',
  'tesora-3.2': 'tesora.com.cn/news/4_556 (tactile paving summary)',
  'dukeyin-3.4.4': 'tech.dukeyin.com/2017/07/05 barrier-free ramp page (GB 50763 table 3.4.4)',
  'cqftfs-1in12': 'm.cqftfs.cn/s5106019.html (ramp note, 1:12 row)',
  'jianbiaoku-3.5': 'jianbiaoku.com/webarbs/book/411/1973124.shtml (GB 50763 3.5)',
  'jianbiaoku-gb50642-3.5': 'm.jianbiaoku.com/webarbs/book/10016/285534.shtml (GB 50642 3.5)',
  'jianbiaoku-note-3.5': 'jianbiaoku.com/webarbs/book/411/1973190.shtml (note to GB 50763 3.5)',
  'sohu-3.6': 'Sohu article 395498103 quoting GB 50763 3.6',
  'kejigs-3.9.3': 'kejigs.com zx/ea468d9a76f3a6a4 (GB 50763 3.9.3 quoted)',
  'architects-gb55031':
    'public GitHub architects reference app, GB 55031-2022 seed clauses (file ref 59966075370)',
  'questions-gb55031':
    'public GitHub question set keyed to clauses of GB 55031-2022, items GB31-04..10 (file ref 69409909290)',
  'table-3.4.4-last-column': 'last column of table 3.4.4 (see the rise.at1in8 row)',
} as const;

export type SourceId = keyof typeof SOURCES;
