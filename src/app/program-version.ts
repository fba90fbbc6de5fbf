/** As in package.json; printed where a run has to be traceable. */
export const programVersion = "0.1.0";
