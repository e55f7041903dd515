/** The day of this build, as `YYYY-MM-DD`: pages built earlier say what was upcoming then. */
export const today = new Date().toISOString().slice(0, 10);
