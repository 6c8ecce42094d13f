/** Files as parts of multipart bodies. */
@NullMarked
package dev.signet.support.http.multipart;

import org.jspecify.annotations.NullMarked;
