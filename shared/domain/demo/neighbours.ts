/** The invented city and province above the district. */
export const CITY = '安和市';
export const PROVINCE = '江岭省';
