/** Values of `building`: what OpenStreetMap calls the common kinds of building. */
export const BUILDING_VALUES: readonly string[] = `
  allotment_house apartments bakehouse barn barracks beach_hut boathouse bridge bungalow
  bunker cabin carport castle cathedral chapel church civic college commercial
  conservatory construction container cowshed detached digester dormitory farm
  farm_auxiliary fire_station garage garages gatehouse ger government grandstand
  greenhouse guardhouse hangar hospital hotel house houseboat hut industrial
  kindergarten kingdom_hall kiosk livestock military monastery mosque museum office
  outbuilding pagoda parking pavilion presbytery public quonset_hut religious
  residential retail riding_hall roof ruins school semidetached_house service shed
  shrine silo slurry_tank sports_centre sports_hall stable stadium static_caravan
  stilt_house storage_tank sty supermarket synagogue tech_cab temple tent terrace
  toilets tower train_station transformer_tower transportation tree_house trullo
  university warehouse water_tower windmill yes
`
  .trim()
  .split(/\s+/u);
