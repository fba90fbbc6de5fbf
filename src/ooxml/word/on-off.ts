/** ST_OnOff (ECMA-376 part 1, 22.9.2.7): the element alone means yes. */
export function isOn(value: string | undefined): boolean {
  return value !== "0" && value !== "false" && value !== "off";
}
