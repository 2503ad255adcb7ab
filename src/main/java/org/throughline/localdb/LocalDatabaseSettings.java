package org.throughline.localdb;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database keeps the clinic's data.
 *
 * @param directory the folder of data and server files, relative to the working directory
 */
@ConfigurationProperties("throughline.localdb")
record LocalDatabaseSettings(@DefaultValue("data") Path directory) {
}
