/** Where an office stands in the administration. */
export type UnitLevel = "ministry" | "province" | "department" | "commune" | "socialInsurance";
