/**
 * From bytes to {@link dev.signet.codegen.model.ApiModel}: reads an OpenAPI document, applies overlays, follows {@code $ref}s
 * under its own rules and says what is wrong, where and what to do. The only package that knows Swagger, YAML and JSONPath.
 */
@NullMarked
package dev.signet.codegen.spec;

import org.jspecify.annotations.NullMarked;
