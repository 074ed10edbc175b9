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
  '119-3.6': '119.news aid=43292 (GB 50642 3.6 and note)',
  'thz918-note-3.5':
    'mirror of jianbiaoku.com book 160788/4741509 at thz918.com (official note to GB 55019 3.5)',
  'jianbiaoku-note-3.6':
    'm.jianbiaoku.com/webarbs/book/160788/4741510.shtml (official note to GB 55019 3.6)',
  'jianbiaoku-note-4.2': 'jianbiaoku.com/webarbs/book/411/1973204.shtml (note to GB 50763 4.2)',
  'jie9-3.9.2': 'jie9.cn/ask/show-169620.html (GB 50763 3.9.2 quoted)',
  'thea-jgj50': 'thea.cn/wx1720/576417.html (older JGJ 50-2001 text on footbridges)',
  'guangzhou-platform':
    'm.gongjiao.com/guangzhou/new_1526 (Guangzhou sidewalk-facility standard, bus platform width)',
  'unrecorded-jgj50': 'web page quoting older JGJ 50-2001 sections 4.1-4.3 (address not recorded)',
  'jianbiaoku-gb50642-4.1': 'm.jianbiaoku.com/webarbs/book/10016/285548.shtml (GB 50642 4.1)',
  'jianbiaoku-gb50642-4.3': 'm.jianbiaoku.com/webarbs/book/10016/285551.shtml (GB 50642 4.3)',
  'wayhhow-sjg103':
    'GitHub Wayhhow/accessibility-standards data/standards.json @911be26 (SJG 103 clause index)',
  'ada-fha-notes': 'public GitHub notes: Accessibility Design (ADA/FHA)',
  'florida-notes':
    'public GitHub notes: Florida Building Code accessibility requirements (ADA references)',
  'ada-plan-checks':
    'public GitHub skill note on ADA plan-view checks; docstoc.com 91878513 (A117.1 parallel text)',
  'ada-404.2.3':
    'public GitHub files quoting ADA 404.2.3 (file refs 61371684271, 58492861517, 58167490905)',
  'corada-404.2.4.4': 'corada.com/documents/2010ADAStandards/404-2-4-4',
  'access-board-ramps': 'Access Board ramp guide page in archives.ci.zephyrhills.fl.us doc 267103',
  'ada-dimensions': 'public GitHub architectural dimension notes (ADA ramp landing 1.52 m)',
  'access-board-chapter-4':
    'access-board.gov/ada/guides/chapter-4-ramps-and-curb-ramps (third-party summary)',
  'dosobo-405': 'dosobo-access.wbdg.org figure 405.4+5+10 (parallel ABA text)',
  'corada-406.2': 'corada.com/documents/2010ADAStandards/406-2',
  'dosobo-502': 'dosobo-access.wbdg.org 502 parking quick guide; inspectionsada.com 2020-12-25',
  'ada-1991-figure-9': 'archive.ada.gov/descript/reg3a/fig9des.htm (1991 figure, same number)',
  'marion-502': 'apps.co.marion.or.us doc 13007180 (ADA 502 text)',
  'stepping-thru':
    'steppingthruaccessibility.com/tolerances-tolerant-be (ranges quoted from the ADA Standards)',
  'ada-tolerances':
    'inspectionsada.com 2021-08-18; corada.com ada-tolerances-provisions; access-board.gov dimensional-tolerances',
  'adaresource-bars': 'adaresource.net/tip.html (33 in grab-bar height)',
  'prowag-88fr53604':
    '88 FR 53604 (2023-16149) at regulations.justia.com; access-board.gov/prowag (existence and scope only)',
  'iteh-iso21542': 'theiteh.com SIST ISO 21542:2022 catalogue scope',
  'jurisdiction-table': 'public GitHub jurisdiction table (file ref 60821483532)',
  'studylib-hk-ch4':
    'studylib.net/doc/18653851 (Hong Kong barrier-free manual ch.4, earlier edition)',
  'hk-notes-6': 'public GitHub Hong Kong accessibility notes sect. 6 (file ref 70845978018)',
  'recalled-law': 'recalled from reports on the law; the text must be checked',
} as const;

export type SourceId = keyof typeof SOURCES;
