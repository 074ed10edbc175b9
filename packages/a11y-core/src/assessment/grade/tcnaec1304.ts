import { type BuildingKind, exactly, type GradeScheme, inPart, orElse } from './scheme.js';

const EVERY = [
  'residential',
  'dormitory',
  'publicWithRooms',
  'public',
] as const satisfies readonly BuildingKind[];
const PUBLIC = ['publicWithRooms', 'public'] as const satisfies readonly BuildingKind[];
const NOT_HOMES = [
  'dormitory',
  'publicWithRooms',
  'public',
] as const satisfies readonly BuildingKind[];
const WITH_ROOMS = [
  'residential',
  'dormitory',
  'publicWithRooms',
] as const satisfies readonly BuildingKind[];

/**
 * T/CNAEC 1304-2022, grading of civil buildings with one to three stars. The text itself could not be
 * opened: items, points, formula and levels are those of a public implementation of it. Points are
 * given by clause; what each clause asks for stands in the standard, which an assessor must hold.
 * Rows of the edition decide the items they can; the others have to be stated.
 */
export const TCNAEC_SCHEME: GradeScheme = {
  edition: 'T/CNAEC1304-2022',
  source:
    'public implementation of T/CNAEC 1304-2022 (file refs 61375044991, 61423830688, 61646726103)',
  confidence: 'medium',
  assumptions: [
    'The control items are taken to be every mandatory row of GB 55019-2021 on the place and its facilities.',
    'Facilities of a group count alike, and so do the groups of a dimension.',
    'A group of which nothing was surveyed is left out of the mean, and a dimension without any facility may have any facility score.',
    'The items on bathrooms of rooms (7.3.2) have no facility type here and are left out.',
    'Row 5.2.1.1 speaks of every ramp, its item of the way in from the street alone: the item has to be stated.',
    'Which kind of building a place is follows from its category, unless it is stated.',
  ],
  gateEdition: 'GB55019-2021',
  dimensions: [
    {
      id: 'Q1',
      kinds: EVERY,
      items: [
        { clause: '5.2.1.1', points: 8 },
        {
          clause: '5.2.1.2',
          points: 8,
          rows: [{ row: 'TCNAEC1304-5.2.1.2-route.detourRatio', passed: [4, 8], failed: [0, 0] }],
        },
        { clause: '5.2.1.3', points: 6, kinds: PUBLIC },
        { clause: '5.2.1.4', points: 4 },
        { clause: '5.2.1.5', points: 8 },
        { clause: '5.2.1.6', points: 6 },
        {
          clause: '5.2.2.1',
          points: 12,
          rows: orElse(12, 8, 'TCNAEC1304-5.2.2.1-parkingBay.count'),
        },
        { clause: '5.2.2.2', points: 3 },
        {
          clause: '5.2.2.3',
          points: 2,
          rows: exactly(2, 'TCNAEC1304-5.2.2.3-parkingBay.chargingBay'),
        },
        { clause: '5.2.2.4', points: 2, kinds: PUBLIC },
        { clause: '5.2.2.5', points: 1 },
        {
          clause: '5.2.3.1',
          points: 8,
          rows: orElse(8, 6, 'TCNAEC1304-5.2.3.1-entrance.accessibleEntranceShare'),
        },
        { clause: '5.2.3.2', points: 10, kinds: PUBLIC },
        { clause: '5.2.3.3', points: 4 },
        { clause: '5.2.3.4', points: 8 },
        { clause: '5.2.3.5', points: 4 },
        { clause: '5.2.3.6', points: 6 },
      ],
      groups: [
        {
          id: 'corridor',
          types: ['corridor'],
          items: [
            { clause: '5.3.1.1a', points: 1 },
            {
              clause: '5.3.1.1b',
              points: 1,
              rows: inPart(1, 'TCNAEC1304-5.3.1.1-corridor.illuminance'),
            },
            {
              clause: '5.3.1.1c',
              points: 1,
              rows: exactly(1, 'TCNAEC1304-5.3.1.1-corridor.carpetPileHeight'),
            },
            { clause: '5.3.1.1d', points: 1 },
            { clause: '5.3.1.2a', points: 1 },
            { clause: '5.3.1.2b', points: 1 },
            { clause: '5.3.1.2c', points: 2 },
            {
              clause: '5.3.1.3',
              points: 2,
              rows: orElse(2, 2, 'TCNAEC1304-5.3.1.3-corridor.clearWidth'),
            },
          ],
        },
        {
          id: 'ramp',
          types: ['ramp'],
          items: [
            {
              clause: '5.3.2.1',
              points: 1,
              rows: exactly(1, 'TCNAEC1304-5.3.2.1-ramp.shapeStraightOrFolded'),
            },
            {
              clause: '5.3.2.2',
              points: 2,
              rows: exactly(2, 'TCNAEC1304-5.3.2.2-ramp.noDrainGrate'),
            },
            { clause: '5.3.2.3', points: 1 },
            { clause: '5.3.2.4', points: 1 },
            {
              clause: '5.3.2.5',
              points: 1,
              rows: exactly(1, 'TCNAEC1304-5.3.2.5-ramp.edgeProtection'),
            },
            {
              clause: '5.3.2.6',
              points: 2,
              rows: exactly(2, 'TCNAEC1304-5.3.2.6-ramp.handrailOneSide'),
            },
            { clause: '5.3.2.7', points: 2 },
          ],
        },
        {
          id: 'entrance',
          types: ['entrance'],
          items: [
            { clause: '5.3.3.1', points: 3 },
            { clause: '5.3.3.2a', points: 1 },
            { clause: '5.3.3.2b', points: 1 },
            { clause: '5.3.3.2c', points: 1 },
            {
              clause: '5.3.3.2d',
              points: 1,
              rows: exactly(1, 'TCNAEC1304-5.3.3.2-entrance.canopyDepth'),
            },
            { clause: '5.3.3.3', points: 1 },
            {
              clause: '5.3.3.4',
              points: 1,
              rows: exactly(1, 'TCNAEC1304-5.3.3.4-entrance.bollardGap'),
            },
            {
              clause: '5.3.3.5',
              points: 1,
              rows: inPart(1, 'TCNAEC1304-5.3.3.5-door.automaticActuatorHeight'),
            },
          ],
        },
        {
          id: 'door',
          types: ['door'],
          items: [
            { clause: '5.3.4.1a', points: 2 },
            { clause: '5.3.4.1b', points: 1 },
            { clause: '5.3.4.1c', points: 1 },
            { clause: '5.3.4.1d', points: 1 },
            { clause: '5.3.4.2a', points: 0.5 },
            { clause: '5.3.4.2b', points: 0.5 },
            { clause: '5.3.4.2c', points: 0.5 },
            {
              clause: '5.3.4.2d',
              points: 0.5,
              rows: exactly(0.5, 'TCNAEC1304-5.3.4.2-door.stopForce'),
            },
            { clause: '5.3.4.3a', points: 1 },
            { clause: '5.3.4.3b', points: 1 },
            { clause: '5.3.4.3c', points: 0.5 },
            {
              clause: '5.3.4.3d',
              points: 0.5,
              rows: exactly(0.5, 'TCNAEC1304-5.3.4.3-door.closerTime'),
            },
          ],
        },
        {
          id: 'lift',
          types: ['lift'],
          items: [
            { clause: '5.3.5.1a', points: 1 },
            {
              clause: '5.3.5.1b',
              points: 1,
              rows: inPart(1, 'TCNAEC1304-5.3.5.1-lift.carIlluminance'),
            },
            { clause: '5.3.5.1c', points: 1 },
            {
              clause: '5.3.5.2',
              points: 3,
              rows: orElse(
                3,
                2,
                'TCNAEC1304-5.3.5.2-lift.carDepth',
                'TCNAEC1304-5.3.5.2-lift.carWidth',
              ),
            },
            { clause: '5.3.5.3a', points: 1 },
            { clause: '5.3.5.3b', points: 1 },
            {
              clause: '5.3.5.4a',
              points: 1,
              rows: exactly(1, 'TCNAEC1304-5.3.5.4-lift.callButtonTactileLength'),
            },
            { clause: '5.3.5.4b', points: 1 },
          ],
        },
        {
          id: 'tactilePaving',
          types: ['tactilePaving'],
          items: [
            { clause: '5.3.6.1', points: 3 },
            {
              clause: '5.3.6.2a',
              points: 1,
              rows: exactly(1, 'TCNAEC1304-5.3.6.2-tactilePaving.overheadClearance'),
            },
            { clause: '5.3.6.2b', points: 1 },
            {
              clause: '5.3.6.2c',
              points: 1,
              rows: inPart(1, 'TCNAEC1304-5.3.6.2-tactilePaving.warningLength'),
            },
            {
              clause: '5.3.6.2d',
              points: 1,
              rows: exactly(1, 'TCNAEC1304-5.3.6.2-tactilePaving.directionalWidth'),
            },
            {
              clause: '5.3.6.2e',
              points: 0.5,
              rows: exactly(0.5, 'TCNAEC1304-5.3.6.2-tactilePaving.offsetFromWall'),
            },
            { clause: '5.3.6.2f', points: 0.5 },
            {
              clause: '5.3.6.2g',
              points: 1,
              rows: exactly(1, 'TCNAEC1304-5.3.6.2-tactilePaving.undamaged'),
            },
            { clause: '5.3.6.3', points: 1 },
          ],
        },
        {
          id: 'otherCirculation',
          types: ['stairs', 'handrail', 'parkingBay', 'kerbRamp'],
          items: [
            { clause: '5.3.7.1a', points: 1, type: 'stairs' },
            { clause: '5.3.7.1b', points: 1, type: 'stairs' },
            { clause: '5.3.7.1c', points: 1, type: 'stairs' },
            { clause: '5.3.7.1d', points: 1, type: 'stairs' },
            { clause: '5.3.7.2', points: 1, type: 'handrail' },
            { clause: '5.3.7.3', points: 2, type: 'handrail' },
            {
              clause: '5.3.7.4',
              points: 1,
              type: 'parkingBay',
              rows: exactly(1, 'TCNAEC1304-5.3.7.4-parkingBay.aisleRainShelter'),
            },
            {
              clause: '5.3.7.5',
              points: 1,
              type: 'kerbRamp',
              rows: exactly(
                1,
                'TCNAEC1304-5.3.7.5-kerbRamp.slopeFullWidth',
                'TCNAEC1304-5.3.7.5-kerbRamp.slopeThreeFace',
              ),
            },
            { clause: '5.3.7.6', points: 1, type: 'kerbRamp' },
          ],
        },
      ],
    },
    {
      id: 'Q2',
      kinds: NOT_HOMES,
      items: [
        { clause: '6.2.1.1', points: 5 },
        { clause: '6.2.1.2', points: 13 },
        { clause: '6.2.1.3', points: 3 },
        { clause: '6.2.1.4', points: 10 },
        {
          clause: '6.2.1.5',
          points: 6,
          rows: orElse(6, 3, 'TCNAEC1304-6.2.1.5-wheelchairSpace.count'),
        },
        {
          clause: '6.2.1.6',
          points: 3,
          rows: exactly(3, 'TCNAEC1304-6.2.1.6-wheelchairSpace.aisleWidth'),
        },
        { clause: '6.2.2.1', points: 20 },
        {
          clause: '6.2.2.2',
          points: 32,
          rows: [
            {
              row: 'TCNAEC1304-6.2.2.2-accessibleToilet.distanceToMainRoute',
              passed: [8, 32],
              failed: [0, 24],
            },
          ],
        },
        { clause: '6.2.2.3', points: 8 },
      ],
      groups: [
        {
          id: 'publicToilet',
          types: ['publicToilet'],
          items: [
            { clause: '6.3.1.1a', points: 3 },
            {
              clause: '6.3.1.1b',
              points: 1,
              rows: inPart(1, 'TCNAEC1304-6.3.1.1-publicToilet.multiTableHeight'),
            },
            { clause: '6.3.1.1c', points: 1 },
            {
              clause: '6.3.1.2a',
              points: 0.5,
              rows: exactly(0.5, 'TCNAEC1304-6.3.1.2-publicToilet.hookHeight'),
            },
            { clause: '6.3.1.2b', points: 0.5 },
            { clause: '6.3.1.2c', points: 0.5 },
            { clause: '6.3.1.2d', points: 0.5 },
            { clause: '6.3.1.3a', points: 1 },
            { clause: '6.3.1.3b', points: 0.5 },
            { clause: '6.3.1.3c', points: 0.5 },
            { clause: '6.3.1.4', points: 1 },
          ],
        },
        {
          id: 'accessibleToilet',
          types: ['accessibleToilet'],
          items: [
            { clause: '6.3.2.1a', points: 1 },
            { clause: '6.3.2.1b', points: 1 },
            { clause: '6.3.2.1c', points: 1 },
            { clause: '6.3.2.1d', points: 1 },
            {
              clause: '6.3.2.2',
              points: 1,
              rows: exactly(1, 'TCNAEC1304-6.3.2.2-accessibleToilet.noThreshold'),
            },
            {
              clause: '6.3.2.3a',
              points: 0.5,
              rows: exactly(0.5, 'TCNAEC1304-6.3.2.3-wc.barSpacing'),
            },
            { clause: '6.3.2.3b', points: 0.5 },
            {
              clause: '6.3.2.3c',
              points: 0.5,
              rows: exactly(0.5, 'TCNAEC1304-6.3.2.3-wc.transferSideSpace'),
            },
            {
              clause: '6.3.2.3d',
              points: 0.5,
              rows: exactly(0.5, 'TCNAEC1304-6.3.2.3-wc.paperHolderOffset'),
            },
            {
              clause: '6.3.2.3e',
              points: 1,
              rows: exactly(1, 'TCNAEC1304-6.3.2.3-wc.callDeviceSeatedAndFallen'),
            },
            { clause: '6.3.2.4', points: 2 },
          ],
        },
        {
          id: 'publicBath',
          types: ['publicBath', 'changingRoom', 'shower', 'bathtub'],
          items: [
            { clause: '6.3.3.1', points: 3, type: 'publicBath' },
            { clause: '6.3.3.2a', points: 1, type: 'changingRoom' },
            {
              clause: '6.3.3.2b',
              points: 1,
              type: 'changingRoom',
              rows: exactly(1, 'TCNAEC1304-6.3.3.2-changingRoom.lockerControlHeight'),
            },
            { clause: '6.3.3.2c', points: 1, type: 'changingRoom' },
            { clause: '6.3.3.3a', points: 1, type: 'shower' },
            { clause: '6.3.3.3b', points: 0.5, type: 'shower' },
            { clause: '6.3.3.3c', points: 0.5, type: 'shower' },
            { clause: '6.3.3.4a', points: 1, type: 'bathtub' },
            { clause: '6.3.3.4b', points: 1, type: 'bathtub' },
          ],
        },
        {
          id: 'wheelchairSpace',
          types: ['wheelchairSpace', 'serviceCounter'],
          items: [
            {
              clause: '6.3.4.1a',
              points: 1,
              type: 'wheelchairSpace',
              rows: exactly(1, 'TCNAEC1304-6.3.4.1-wheelchairSpace.width'),
            },
            { clause: '6.3.4.1b', points: 1, type: 'wheelchairSpace' },
            { clause: '6.3.4.1c', points: 1, type: 'wheelchairSpace' },
            {
              clause: '6.3.4.1d',
              points: 1,
              type: 'wheelchairSpace',
              rows: exactly(1, 'TCNAEC1304-6.3.4.1-wheelchairSpace.turningSpaceDistance'),
            },
            { clause: '6.3.4.2', points: 1, type: 'wheelchairSpace' },
            { clause: '6.3.4.3', points: 2, type: 'serviceCounter' },
            {
              clause: '6.3.4.4',
              points: 2,
              type: 'serviceCounter',
              rows: exactly(2, 'TCNAEC1304-6.3.4.4-serviceCounter.turningDiameter'),
            },
            {
              clause: '6.3.4.5',
              points: 1,
              type: 'serviceCounter',
              rows: exactly(1, 'TCNAEC1304-6.3.4.5-serviceCounter.kneeWidth'),
            },
          ],
        },
      ],
    },
    {
      id: 'Q3',
      kinds: WITH_ROOMS,
      items: [
        { clause: '7.2.1.1', points: 40 },
        { clause: '7.2.1.2', points: 30 },
        { clause: '7.2.1.3', points: 10 },
        { clause: '7.2.1.4', points: 10 },
        { clause: '7.2.1.5', points: 5 },
        { clause: '7.2.1.6', points: 5 },
      ],
      groups: [
        {
          id: 'guestRoom',
          types: ['guestRoom'],
          items: [
            { clause: '7.3.1.1', points: 1 },
            {
              clause: '7.3.1.2',
              points: 2,
              rows: exactly(2, 'TCNAEC1304-7.3.1.2-guestRoom.turningDiameter'),
            },
            {
              clause: '7.3.1.3',
              points: 1,
              rows: exactly(1, 'TCNAEC1304-7.3.1.3-guestRoom.windowPassage'),
            },
            { clause: '7.3.1.4a', points: 0.5 },
            {
              clause: '7.3.1.4b',
              points: 1,
              rows: exactly(1, 'TCNAEC1304-7.3.1.4-guestRoom.bedHeight'),
            },
            { clause: '7.3.1.4c', points: 0.5 },
            { clause: '7.3.1.5a', points: 1 },
            { clause: '7.3.1.5b', points: 1 },
            { clause: '7.3.1.5c', points: 1 },
            { clause: '7.3.1.6', points: 1 },
          ],
        },
      ],
    },
    {
      id: 'Q4',
      kinds: EVERY,
      items: [
        { clause: '8.2.1.1', points: 10 },
        { clause: '8.2.1.2', points: 10 },
        { clause: '8.2.1.3', points: 10 },
        { clause: '8.2.1.4', points: 10 },
        {
          clause: '8.2.1.5',
          points: 10,
          rows: exactly(10, 'TCNAEC1304-8.2.1.5-signage.systemContinuous'),
        },
        { clause: '8.2.1.6', points: 5 },
        { clause: '8.2.1.7', points: 5 },
        { clause: '8.2.2.1', points: 5 },
        { clause: '8.2.2.2', points: 4, kinds: WITH_ROOMS },
        { clause: '8.2.2.3', points: 5, kinds: WITH_ROOMS },
        { clause: '8.2.2.4', points: 4 },
        { clause: '8.2.2.5', points: 2 },
        {
          clause: '8.2.3.1',
          points: 5,
          rows: exactly(5, 'TCNAEC1304-8.2.3.1-information.lowAccessControlHeight'),
        },
        {
          clause: '8.2.3.2',
          points: 5,
          rows: exactly(5, 'TCNAEC1304-8.2.3.2-information.accessControlTactileLength'),
        },
        { clause: '8.2.3.3', points: 5 },
        { clause: '8.2.3.4', points: 5 },
      ],
      groups: [],
    },
  ],
  upkeep: [
    { clause: '10.2.1.1', points: 15 },
    { clause: '10.2.1.2', points: 15 },
    { clause: '10.2.2.1', points: 30 },
    { clause: '10.2.2.2', points: 10 },
    {
      clause: '10.2.3.1',
      points: 20,
      rungs: {
        row: 'TCNAEC1304-10.2.3.1-maintenance.intactRate',
        steps: [
          { atLeast: 90, points: 20 },
          { atLeast: 80, points: 15 },
          { atLeast: 70, points: 10 },
        ],
      },
    },
    {
      clause: '10.2.3.2',
      points: 10,
      rows: exactly(10, 'TCNAEC1304-10.2.3.2-maintenance.userSatisfaction'),
    },
  ],
  construction: [
    { clause: '9.2.1.1', points: 20 },
    { clause: '9.2.1.2', points: 20 },
    { clause: '9.2.1.3', points: 10 },
    { clause: '9.2.1.4', points: 10 },
    { clause: '9.2.1.5', points: 10 },
    { clause: '9.2.1.6', points: 10 },
    { clause: '9.2.1.7', points: 20 },
  ],
  bonus: {
    most: 20,
    items: [
      { clause: '11.1.1.1', points: 1, kinds: PUBLIC },
      { clause: '11.1.1.2', points: 1 },
      { clause: '11.1.1.3', points: 1 },
      { clause: '11.1.1.4', points: 1, kinds: PUBLIC },
      { clause: '11.1.1.5', points: 1 },
      { clause: '11.1.1.6', points: 1 },
      { clause: '11.1.1.7', points: 1.5, kinds: NOT_HOMES },
      { clause: '11.1.1.8', points: 2.5, kinds: NOT_HOMES },
      { clause: '11.1.1.9', points: 1, kinds: PUBLIC },
      { clause: '11.1.1.10', points: 3, kinds: ['residential'] },
      { clause: '11.1.1.11', points: 1 },
      { clause: '11.1.1.12', points: 2, kinds: PUBLIC },
      { clause: '11.1.1.13', points: 3 },
    ],
  },
  levels: [
    { stars: 3, total: 80, everyDimension: 60, upkeep: 80 },
    { stars: 2, total: 60, everyDimension: 40, upkeep: 70 },
    { stars: 1, total: 40, everyDimension: 20, upkeep: 60 },
  ],
  kindOf: {
    government_service: 'public',
    public_culture: 'public',
    sports: 'public',
    education: 'public',
    medical: 'public',
    welfare: 'publicWithRooms',
    retail: 'public',
    hotel_catering: 'publicWithRooms',
    finance_post: 'public',
    public_toilet: 'public',
    transport_hub: 'public',
    car_park: 'public',
    residential: 'residential',
  },
};
