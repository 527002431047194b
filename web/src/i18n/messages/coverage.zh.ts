export const coverageZh = {}
