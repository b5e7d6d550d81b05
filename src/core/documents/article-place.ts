/** Which article: root of the workspace (absolute), series folder, and path inside that. */
export interface ArticlePlace {
  readonly root: string
  readonly series: string
  readonly path: string
}
