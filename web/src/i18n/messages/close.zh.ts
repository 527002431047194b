export const closeZh = {}
