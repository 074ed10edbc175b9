import { type ContextDefinitions, total } from './define.js';

/** What counts are held against. */
export const PLACE_TOTALS = {
  totalParkingBays: total('停车位总数', '泊車位總數', 'Parking bays in all'),
  totalSeats: total('座席总数', '座位總數', 'Seats in all'),
  totalDiningSeats: total('餐位总数', '用餐座位總數', 'Dining seats in all'),
  totalGuestRooms: total('客房总数', '客房總數', 'Guest rooms in all'),
  totalDwellings: total('住宅套数', '住宅單位總數', 'Dwellings in all'),
} as const satisfies ContextDefinitions;
