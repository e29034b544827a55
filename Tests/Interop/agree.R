# Reads every table of a results folder with R's defaults and prints what agree.py prints.
#
# usage: Rscript agree.R FOLDER
folder <- commandArgs(trailingOnly = TRUE)[1]
quoted <- function(text) paste0('"', gsub('"', '\\\\"', gsub("\\\\", "\\\\\\\\", text)), '"')
entry <- function(name, kind, value, missing)
  paste0(quoted(name), ": [", quoted(kind), ", ", format(value, digits = 17), ", ", missing, "]")
tables <- c()
for (path in sort(list.files(folder, pattern = "\\.csv$", full.names = TRUE), method = "radix")) {
  # Names only are kept as they are, since the other readers do not change them either.
  table <- read.csv(path, check.names = FALSE)
  columns <- c()
  for (name in names(table)) {
    column <- table[[name]]
    # By default R reads an empty cell of a text column as an empty text.
    if (is.character(column)) column[column == ""] <- NA
    missing <- sum(is.na(column))
    if (missing == length(column)) {
      columns <- c(columns, entry(name, "empty", 0, missing))
    } else if (is.character(column) && all(column %in% c("true", "false", NA))) {
      columns <- c(columns, entry(name, "boolean", sum(column == "true", na.rm = TRUE), missing))
    } else if (is.logical(column)) {
      columns <- c(columns, entry(name, "boolean", sum(column, na.rm = TRUE), missing))
    } else if (is.numeric(column)) {
      columns <- c(columns, entry(name, "number", sum(as.numeric(column), na.rm = TRUE), missing))
    } else {
      columns <- c(columns, entry(name, "text", length(unique(column[!is.na(column)])), missing))
    }
  }
  columns <- c(columns, entry("(rows)", "rows", nrow(table), 0))
  stem <- sub("\\.csv$", "", basename(path))
  tables <- c(tables, paste0(quoted(stem), ": {", paste(columns, collapse = ", "), "}"))
}
cat(paste0("{", paste(tables, collapse = ", "), "}\n"))
