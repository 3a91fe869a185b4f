/** A character map as the bundler puts it into the program: a `data:` address in base64. */
declare module "*.bcmap?url&inline" {
  const address: string;
  export default address;
}
