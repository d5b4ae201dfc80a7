export { drawKey, type NeutralItem, neutralOrder } from './neutral-order.ts';
