/** The zone in which days and times of the product are told, whatever the machine is set to (design.md section 4). */
export const PRODUCT_ZONE = "Asia/Shanghai";
