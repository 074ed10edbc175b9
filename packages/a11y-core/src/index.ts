export {
  type Agreement,
  agreement,
  type Inspection,
  type MeasuredAgreement,
  type NamedAgreement,
} from './assessment/agreement/agreement.js';
export { type ClassAgreement, classAgreement } from './assessment/agreement/kappa.js';
export {
  type QuantityAgreement,
  quantityAgreement,
} from './assessment/agreement/limits-of-agreement.js';
export * from './assessment/area/area-policy.js';
export * from './assessment/area/summarise-area.js';
export {
  type AssessOptions,
  assessFacility,
  assessSurvey,
  assessUnder,
} from './assessment/assess.js';
export * from './assessment/assessment.js';
export {
  type AuditReport,
  auditReport,
  type ClauseSummary,
  type ReportedFacility,
} from './assessment/audit-report.js';
export { VERDICTS } from './assessment/compiled/codes.js';
export {
  type JudgedRows,
  type JudgeManyOptions,
  type Judgements,
  judgeMany,
} from './assessment/compiled/judge-many.js';
export * from './assessment/finding.js';
export { type GradeOptions, gradePlace } from './assessment/grade/grade-place.js';
export * from './assessment/grade/place-grade.js';
export type {
  BuildingKind,
  Dimension,
  FacilityGroup,
  GradeItem,
  GradeScheme,
  PointRange,
  RowScore,
  Rung,
  StarLevel,
} from './assessment/grade/scheme.js';
export type { StatedPoints } from './assessment/grade/score-items.js';
export { TCNAEC_SCHEME } from './assessment/grade/tcnaec1304.js';
export { impactOn } from './assessment/impact.js';
export { type AssessPlaceOptions, assessPlace } from './assessment/place/assess-place.js';
export * from './assessment/place/chain-links.js';
export * from './assessment/place/place-assessment.js';
export type { PlaceCondition } from './assessment/place/place-condition.js';
export {
  REQUIRED_IN_PLACES,
  type RequiredFacility,
} from './assessment/place/required-in-places.js';
export { POLICIES, type Policy, type PolicyName, policyNamed } from './assessment/policy.js';
export * from './assessment/reassess.js';
export { findRequirement, requirementNamed } from './assessment/requirement-named.js';
export { revisionOf, rulesetRevision } from './assessment/revision.js';
export * from './assessment/status.js';
export {
  type Verification,
  type Verifications,
  verificationsOf,
} from './assessment/verification.js';
export { checkWords, limitForms } from './assessment/wording/check-words.js';
export { conditionWords } from './assessment/wording/condition-words.js';
export { findingSentence } from './assessment/wording/finding-sentence.js';
export { limitWords, marginWords, valueWords } from './assessment/wording/finding-words.js';
export { clauseName, editionName } from './assessment/wording/names.js';
export { ROLE_WORDS, VERDICT_WORDS } from './assessment/wording/phrases.js';
export { amountWords, quantityWords } from './assessment/wording/quantity-words.js';
export { remedySentence, rowRemedy } from './assessment/wording/remedy-sentence.js';
export { canonicalJson } from './canonical-json.js';
export * from './errors.js';
export * from './facility/context.js';
export * from './facility/define.js';
export * from './facility/facility.js';
export { facilityTypesMarkdown } from './facility/facility-types-markdown.js';
export {
  contextSchema,
  facilityFeatureSchema,
  placeSchema,
  propertiesSchema,
} from './facility/feature-schema.js';
export * from './facility/instrument.js';
export * from './facility/label.js';
export * from './facility/observation.js';
export * from './facility/observed.js';
export * from './facility/parameter.js';
export { parseFacilityFeature } from './facility/parse-facility.js';
export * from './facility/place-category.js';
export * from './facility/remedy.js';
export { parseSurvey, parseSurveyText, type Survey } from './facility/survey.js';
export * from './facility/survey-geojson.js';
export * from './facility/survey-schema.js';
export * from './facility/surveyed-line.js';
export * from './facility/traveller-group.js';
export * from './facility/types/index.js';
export * from './geo/crs.js';
export * from './geo/crs-wkt.js';
export * from './geo/datum.js';
export * from './geo/position.js';
export * from './geo/shift.js';
export { type Customiser, immediateCustomiser, type MetricJob } from './hierarchy/customiser.js';
export { dissectionOrder, type Positions } from './hierarchy/dissection.js';
export { type Hierarchy, hierarchyOf } from './hierarchy/hierarchy.js';
export { type Links, linksOf } from './hierarchy/links.js';
export {
  createManyToMany,
  emptyRow,
  type ManyToMany,
  type RowOfWays,
} from './hierarchy/many-to-many.js';
export {
  customise,
  emptyMetric,
  INFINITE,
  type Metric,
  metricMemory,
  type RungWeights,
} from './hierarchy/metric.js';
export { hierarchyOfNetwork, withOrder } from './hierarchy/of-network.js';
export { weightsToAll } from './hierarchy/one-to-all.js';
export { perfected } from './hierarchy/perfect.js';
export {
  createHierarchyQuery,
  type Foot,
  type HierarchyPath,
  type HierarchyQuery,
} from './hierarchy/query.js';
export { repair } from './hierarchy/repair.js';
export { type WaySums, waySums } from './hierarchy/way-sums.js';
export { isA11yJson, readA11yJson } from './interchange/a11yjson/read-a11yjson.js';
export { type WrittenA11yJson, writeA11yJson } from './interchange/a11yjson/write-a11yjson.js';
export * from './interchange/csv.js';
export { decodeText } from './interchange/decode-text.js';
export { type GpxDocument, type GpxPoint, writeGpx } from './interchange/gpx/write-gpx.js';
export { readGeoPackageGeometry } from './interchange/lines/geopackage-geometry.js';
export { type LineColumn, readLineColumns } from './interchange/lines/line-columns.js';
export * from './interchange/lines/line-table.js';
export { readGeoJsonLines } from './interchange/lines/read-geojson-lines.js';
export * from './interchange/lines/read-lines.js';
export { readShapefile, type ShapefileParts } from './interchange/lines/read-shapefile.js';
export {
  applyMapping,
  checkMapping,
  type MappedSurvey,
} from './interchange/mapping/apply-mapping.js';
export { MAPPINGS, mappingNamed } from './interchange/mapping/known/index.js';
export { type Loss, type Mapping, readMapping } from './interchange/mapping/mapping.js';
export { tableFromJson } from './interchange/mapping/source-rows.js';
export { type SurveyFromTables, surveyFromTables } from './interchange/read-tables.js';
export * from './interchange/table.js';
export {
  surveyToLongTable,
  surveyToTables,
  type TableOptions,
} from './interchange/write-tables.js';
export { xlsForm } from './interchange/xlsform/xlsform.js';
export * from './network/applicable.js';
export type { AreaReport } from './network/area/area-report.js';
export { NOT_CROSSED, type NotCrossed } from './network/area/outlines.js';
export * from './network/build.js';
export * from './network/check-network.js';
export * from './network/components.js';
export * from './network/edge-line.js';
export { drapeElevation, drapeImport, type ElevationReport } from './network/elevation/drape.js';
export type { ElevationError, ElevationTile } from './network/elevation/grid.js';
export {
  type ElevationLayer,
  type ElevationModel,
  type Ground,
  joinTiles,
} from './network/elevation/model.js';
export { type ElevationReading, readElevation } from './network/elevation/read-elevation.js';
export * from './network/file.js';
export * from './network/graphology.js';
export {
  type HoursOptions,
  hoursOfNetwork,
  type NetworkHours,
  networkAt,
} from './network/hours/network-at.js';
export { type ClockPlace, type HolidayCalendar, timeZoneAt } from './network/hours/place.js';
export type { HolidayKind } from './network/hours/schedule.js';
export { type Opening, openingOf, type StateAt, stateAt } from './network/hours/state-at.js';
export { assertTimeZone, instantAt, localIso } from './network/hours/zone.js';
export * from './network/hours.js';
export * from './network/import-report.js';
export * from './network/interval.js';
export * from './network/key.js';
export * from './network/level.js';
export * from './network/level-joins.js';
export * from './network/lines/build-from-lines.js';
export * from './network/lines/topology.js';
export * from './network/links/relink.js';
export {
  mayOpen,
  readStoredLinks,
  type StoredLink,
  storedLinks,
} from './network/links/stored-link.js';
export * from './network/merge/clip.js';
export * from './network/merge/merge.js';
export { fromSources, isOdbl } from './network/merge/subset.js';
export * from './network/name-languages.js';
export * from './network/network.js';
export {
  OSW_FILE_NAMES,
  OSW_VERSIONS,
  type OswFile,
  type OswVersion,
} from './network/opensidewalks/declaration.js';
export {
  exportOpenSidewalks,
  type OswExport,
} from './network/opensidewalks/export-opensidewalks.js';
export { FILE_ENDINGS, oswFileOf } from './network/opensidewalks/file-name.js';
export type { Foreign } from './network/opensidewalks/foreign.js';
export { networkFromOpenSidewalks } from './network/opensidewalks/import-opensidewalks.js';
export type { ExportLoss } from './network/opensidewalks/losses.js';
export { OSW_RULES, type OswProblem, type OswRule } from './network/opensidewalks/problem.js';
export { type ReadDataset, readOswDataset } from './network/opensidewalks/read-dataset.js';
export type { NamedText } from './network/opensidewalks/read-file.js';
export * from './network/osm/build-from-osm.js';
export {
  nodeAt,
  type OsmExtract,
  type OsmWay,
  type Tags,
} from './network/osm/extract.js';
export * from './network/osm/read-osm.js';
export type { EdgeEffect } from './network/overlay/effect.js';
export * from './network/overlay/overlay.js';
export * from './network/read-edge.js';
export * from './network/snap.js';
export * from './network/strong-components.js';
export * from './profile/catalogue.js';
export * from './profile/limit.js';
export * from './profile/options.js';
export { optionsJsonSchema } from './profile/options-schema.js';
export * from './profile/preference.js';
export * from './profile/profile.js';
export * from './profile/profiles.js';
export * from './profile/unknown.js';
export { type FacilityUsability, facilityUsability } from './profile/usability.js';
export * from './routing/cost.js';
export { type BoundPlaces, drawnTogether } from './routing/drawn-together.js';
export * from './routing/entrance/entrances-of.js';
export { excludingLimits } from './routing/excluded.js';
export * from './routing/explain/explanation.js';
export { directoryOf, type FacilityDirectory } from './routing/facility-ends.js';
export * from './routing/feature.js';
export { chooseEngine, type Engine } from './routing/finder.js';
export { type GpxOptions, routeToGpx } from './routing/gpx.js';
export * from './routing/islands.js';
export type { JudgedFacility } from './routing/judged.js';
export * from './routing/matrix/outcome.js';
export {
  MATRIX_VALUES,
  type MatrixRequest,
  type MatrixValue,
  matrixRequestSchema,
  parseMatrixRequest,
} from './routing/matrix/request.js';
export {
  type KeepingOptions,
  KeptTravellers,
  METRIC_BYTES,
} from './routing/metrics/kept-travellers.js';
export * from './routing/nearest/outcome.js';
export {
  type NearestRequest,
  nearestRequestSchema,
  parseNearestRequest,
} from './routing/nearest/request.js';
export { nearestWays } from './routing/nearest-ways.js';
export * from './routing/outcome.js';
export { attributesIn } from './routing/permission.js';
export * from './routing/reach.js';
export * from './routing/reach-within/outcome.js';
export {
  parseReachRequest,
  type ReachRequest,
  reachRequestSchema,
} from './routing/reach-within/request.js';
export * from './routing/request.js';
export * from './routing/route.js';
export * from './routing/search.js';
export type { FacilitiesOn, Reading, Surveyed } from './routing/surveyed.js';
export * from './routing/ways.js';
export { createWorkspace, type Workspace } from './routing/workspace.js';
export * from './standard/condition.js';
export { EDITIONS, editionNamed } from './standard/editions/index.js';
export * from './standard/requirement.js';
