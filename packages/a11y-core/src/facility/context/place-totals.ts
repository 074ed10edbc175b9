import { type ContextDefinitions, fact, total } from './define.js';

/** What counts are held against, and what decides which facilities a place must have. */
export const PLACE_TOTALS = {
  totalParkingBays: total('停车位总数', '泊車位總數', 'Parking bays in all'),
  totalSeats: total('座席总数', '座位總數', 'Seats in all'),
  totalDiningSeats: total('餐位总数', '用餐座位總數', 'Dining seats in all'),
  totalGuestRooms: total('客房总数', '客房總數', 'Guest rooms in all'),
  totalStoreys: total('楼层总数', '樓層總數', 'Storeys in all'),
  toiletsPresent: fact(
    '设有供公众使用的卫生间',
    '設有供公眾使用的洗手間',
    'Has toilets for the public',
  ),
  serviceDesksPresent: fact(
    '设有服务台或服务窗口',
    '設有服務櫃台或窗口',
    'Has service desks or windows',
  ),
  totalDwellings: total('住宅套数', '住宅單位總數', 'Dwellings in all'),
} as const satisfies ContextDefinitions;
