import type { Mapping } from '../mapping.js';

/** Lifts of Deutsche Bahn as published in 2015: lengths in metres, given to the centimetre. */
export const dbLifts: Mapping = {
  id: 'db-lifts-2015',
  title: 'Lifts of Deutsche Bahn, 2015',
  attribution: 'Deutsche Bahn AG, CC BY 4.0',
  source: { format: 'table' },
  bounds: [5.8, 47.2, 15.1, 55.1],
  places: { id: { column: 'station_no' }, name: { column: 'place' }, category: 'transport_hub' },
  facilities: [
    {
      facilityType: 'lift',
      fields: {
        id: { columns: ['station_no', 'id'], join: ':' },
        name: { column: 'label' },
        placeId: { column: 'station_no' },
        worksDate: { column: 'year_built', as: 'year' },
        owner: { is: 'Deutsche Bahn AG' },
        lon: { column: 'lon' },
        lat: { column: 'lat' },
        source: { is: 'owner' },
      },
      values: [
        { column: 'min_door_width_m', to: 'doorClearWidth', unit: 'm', uncertainty: 0.005 },
        { column: 'car_depth_m', to: 'carDepth', unit: 'm', uncertainty: 0.005 },
        { column: 'car_width_m', to: 'carWidth', unit: 'm', uncertainty: 0.005 },
      ],
    },
  ],
  notCarried: {
    year_built: 'only the year is known: its first day stands for the date of completion',
    dbref_east: 'the position is carried in WGS-84',
    dbref_north: 'the position is carried in WGS-84',
  },
};
