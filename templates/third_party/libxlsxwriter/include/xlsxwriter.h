/*
 * libxlsxwriter
 *
 * SPDX-License-Identifier: BSD-2-Clause
 * Copyright 2014-2025, John McNamara, jmcnamara@cpan.org.
 */

/**
 * @file xlsxwriter.h
 *
 * xlsxwriter - A library for creating Excel XLSX files.
 *
 */
#ifndef __LXW_XLSXWRITER_H__
#define __LXW_XLSXWRITER_H__

#include "xlsxwriter/workbook.h"
#include "xlsxwriter/worksheet.h"
#include "xlsxwriter/format.h"
#include "xlsxwriter/utility.h"

#define LXW_VERSION "1.2.1"
#define LXW_VERSION_ID 121
#define LXW_SOVERSION "8"

#endif /* __LXW_XLSXWRITER_H__ */
