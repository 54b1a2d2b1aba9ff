// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["sku","name"],"properties":{"sku":{"type":"string","minLength":1,"maxLength":64,"pattern":"^(?!\\.{1,2}$)\\P{Cs}*$","description":"Identifies the product in every system."},"name":{"type":"string","minLength":1,"maxLength":255},"price":{"type":"number","minimum":0,"maximum":99999999999999,"description":"In the store's base currency; in Saleor that in SALEOR_CURRENCY, or of the first channel in use. Without it the store's own stays: bundles and configurable products may have none."},"description":{"type":["string","null"],"description":"May contain HTML."},"prices":{"type":"array","items":{"type":"object","required":["amount"],"properties":{"amount":{"type":"number","minimum":0},"channel":{"type":"string","minLength":1,"description":"The slug of a channel of Saleor."},"currency":{"type":"string","pattern":"^[A-Z]{3}$","description":"ISO 4217."}}},"minItems":0,"description":"Prices in other currencies, or for one channel of Saleor alone; Adobe Commerce has none of them."},"parentId":{"type":"string","minLength":1,"description":"The product that a new one is a variant of: its id, as ids.product of an answer or an event of Saleor has it, or the SKU that it or one of its variants has; Adobe Commerce has none."},"type":{"type":"string","minLength":1,"maxLength":32,"description":"Of a new product in Adobe Commerce, such as simple or virtual."},"status":{"type":"string","enum":["enabled","disabled"],"description":"In Saleor: published, and may be bought."},"visibility":{"type":"string","enum":["none","catalog","search","both"],"description":"Saleor has `both`, and `none`, which leaves it out of the lists of the shop."},"shortDescription":{"type":["string","null"],"description":"Saleor keeps it in the metadata of the product."},"urlKey":{"type":"string","minLength":1,"maxLength":255,"description":"The slug in Saleor."},"weight":{"type":["number","null"],"minimum":0,"description":"In the unit of the store."},"taxClass":{"type":["string","null"],"minLength":1,"description":"By its name."},"specialPrice":{"type":["object","null"],"required":["amount"],"properties":{"amount":{"type":"number","minimum":0},"from":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}$","description":"The first day, such as 2026-12-24."},"to":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}$","description":"The last day."}},"description":"In Adobe Commerce; Saleor has promotions for it."},"categories":{"type":"array","items":{"type":"string","minLength":1},"minItems":0,"description":"By url key (the slug in Saleor) or by path, as in Camping/Tents. All of them; in Saleor, which has one, the first."},"attributes":{"type":"array","items":{"type":"object","required":["code","value"],"properties":{"code":{"type":"string","minLength":1,"description":"The code in Adobe Commerce, the slug in Saleor."},"value":{"type":["string","number","boolean","array","null"],"items":{"type":"string","minLength":1},"description":"Options by their labels; several as a list. Null takes the value away."}}},"minItems":0,"description":"Others stay as they are."},"websites":{"type":"array","items":{"type":"string","minLength":1},"minItems":0,"description":"Of Adobe Commerce, by their codes: all of them."},"seo":{"type":"object","required":[],"properties":{"title":{"type":["string","null"],"minLength":1,"maxLength":255},"description":{"type":["string","null"]},"keywords":{"type":["string","null"]}}},"translations":{"type":"array","items":{"type":"object","required":[],"properties":{"locale":{"type":"string","pattern":"^[a-z]{2}([-_][A-Za-z]{2,4})*$","description":"Of Saleor, such as de or pt-BR."},"storeView":{"type":"string","minLength":1,"description":"Of Adobe Commerce, by its code."},"name":{"type":["string","null"],"minLength":1,"maxLength":255},"description":{"type":["string","null"]},"shortDescription":{"type":["string","null"]},"urlKey":{"type":["string","null"],"minLength":1,"maxLength":255},"seo":{"type":"object","required":[],"properties":{"title":{"type":["string","null"],"minLength":1,"maxLength":255},"description":{"type":["string","null"]},"keywords":{"type":["string","null"]}}}}},"minItems":0,"description":"Others stay as they are."}}};
const func2 = require("ajv/dist/runtime/ucs2length").default;
const pattern0 = new RegExp("^(?!\\.{1,2}$)\\P{Cs}*$", "u");
const pattern1 = new RegExp("^[A-Z]{3}$", "u");
const pattern2 = new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
const pattern4 = new RegExp("^[a-z]{2}([-_][A-Za-z]{2,4})*$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sku === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sku"},message:"must have required property '"+"sku"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.sku !== undefined){
let data0 = data.sku;
if(typeof data0 === "string"){
if(func2(data0) > 64){
const err2 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern0.test(data0)){
const err4 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/pattern",keyword:"pattern",params:{pattern: "^(?!\\.{1,2}$)\\P{Cs}*$"},message:"must match pattern \""+"^(?!\\.{1,2}$)\\P{Cs}*$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func2(data1) > 255){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func2(data1) < 1){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.price !== undefined){
let data2 = data.price;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 99999999999999 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99999999999999},message:"must be <= 99999999999999"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/price",schemaPath:"#/properties/price/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.description !== undefined){
let data3 = data.description;
if((typeof data3 !== "string") && (data3 !== null)){
const err12 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema11.properties.description.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.prices !== undefined){
let data4 = data.prices;
if(Array.isArray(data4)){
if(data4.length < 0){
const err13 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.amount === undefined){
const err14 = {instancePath:instancePath+"/prices/" + i0,schemaPath:"#/properties/prices/items/required",keyword:"required",params:{missingProperty: "amount"},message:"must have required property '"+"amount"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5.amount !== undefined){
let data6 = data5.amount;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err15 = {instancePath:instancePath+"/prices/" + i0+"/amount",schemaPath:"#/properties/prices/items/properties/amount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/prices/" + i0+"/amount",schemaPath:"#/properties/prices/items/properties/amount/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.channel !== undefined){
let data7 = data5.channel;
if(typeof data7 === "string"){
if(func2(data7) < 1){
const err17 = {instancePath:instancePath+"/prices/" + i0+"/channel",schemaPath:"#/properties/prices/items/properties/channel/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/prices/" + i0+"/channel",schemaPath:"#/properties/prices/items/properties/channel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.currency !== undefined){
let data8 = data5.currency;
if(typeof data8 === "string"){
if(!pattern1.test(data8)){
const err19 = {instancePath:instancePath+"/prices/" + i0+"/currency",schemaPath:"#/properties/prices/items/properties/currency/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/prices/" + i0+"/currency",schemaPath:"#/properties/prices/items/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/prices/" + i0,schemaPath:"#/properties/prices/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.parentId !== undefined){
let data9 = data.parentId;
if(typeof data9 === "string"){
if(func2(data9) < 1){
const err23 = {instancePath:instancePath+"/parentId",schemaPath:"#/properties/parentId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/parentId",schemaPath:"#/properties/parentId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.type !== undefined){
let data10 = data.type;
if(typeof data10 === "string"){
if(func2(data10) > 32){
const err25 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func2(data10) < 1){
const err26 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.status !== undefined){
let data11 = data.status;
if(typeof data11 !== "string"){
const err28 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data11 === "enabled") || (data11 === "disabled"))){
const err29 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema11.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.visibility !== undefined){
let data12 = data.visibility;
if(typeof data12 !== "string"){
const err30 = {instancePath:instancePath+"/visibility",schemaPath:"#/properties/visibility/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((((data12 === "none") || (data12 === "catalog")) || (data12 === "search")) || (data12 === "both"))){
const err31 = {instancePath:instancePath+"/visibility",schemaPath:"#/properties/visibility/enum",keyword:"enum",params:{allowedValues: schema11.properties.visibility.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.shortDescription !== undefined){
let data13 = data.shortDescription;
if((typeof data13 !== "string") && (data13 !== null)){
const err32 = {instancePath:instancePath+"/shortDescription",schemaPath:"#/properties/shortDescription/type",keyword:"type",params:{type: schema11.properties.shortDescription.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.urlKey !== undefined){
let data14 = data.urlKey;
if(typeof data14 === "string"){
if(func2(data14) > 255){
const err33 = {instancePath:instancePath+"/urlKey",schemaPath:"#/properties/urlKey/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func2(data14) < 1){
const err34 = {instancePath:instancePath+"/urlKey",schemaPath:"#/properties/urlKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/urlKey",schemaPath:"#/properties/urlKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.weight !== undefined){
let data15 = data.weight;
if((!((typeof data15 == "number") && (isFinite(data15)))) && (data15 !== null)){
const err36 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type: schema11.properties.weight.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data.taxClass !== undefined){
let data16 = data.taxClass;
if((typeof data16 !== "string") && (data16 !== null)){
const err38 = {instancePath:instancePath+"/taxClass",schemaPath:"#/properties/taxClass/type",keyword:"type",params:{type: schema11.properties.taxClass.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(typeof data16 === "string"){
if(func2(data16) < 1){
const err39 = {instancePath:instancePath+"/taxClass",schemaPath:"#/properties/taxClass/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data.specialPrice !== undefined){
let data17 = data.specialPrice;
if((!(data17 && typeof data17 == "object" && !Array.isArray(data17))) && (data17 !== null)){
const err40 = {instancePath:instancePath+"/specialPrice",schemaPath:"#/properties/specialPrice/type",keyword:"type",params:{type: schema11.properties.specialPrice.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.amount === undefined){
const err41 = {instancePath:instancePath+"/specialPrice",schemaPath:"#/properties/specialPrice/required",keyword:"required",params:{missingProperty: "amount"},message:"must have required property '"+"amount"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data17.amount !== undefined){
let data18 = data17.amount;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err42 = {instancePath:instancePath+"/specialPrice/amount",schemaPath:"#/properties/specialPrice/properties/amount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/specialPrice/amount",schemaPath:"#/properties/specialPrice/properties/amount/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data17.from !== undefined){
let data19 = data17.from;
if(typeof data19 === "string"){
if(!pattern2.test(data19)){
const err44 = {instancePath:instancePath+"/specialPrice/from",schemaPath:"#/properties/specialPrice/properties/from/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}$"+"\""};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/specialPrice/from",schemaPath:"#/properties/specialPrice/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data17.to !== undefined){
let data20 = data17.to;
if(typeof data20 === "string"){
if(!pattern2.test(data20)){
const err46 = {instancePath:instancePath+"/specialPrice/to",schemaPath:"#/properties/specialPrice/properties/to/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}$"+"\""};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/specialPrice/to",schemaPath:"#/properties/specialPrice/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
}
if(data.categories !== undefined){
let data21 = data.categories;
if(Array.isArray(data21)){
if(data21.length < 0){
const err48 = {instancePath:instancePath+"/categories",schemaPath:"#/properties/categories/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
let data22 = data21[i1];
if(typeof data22 === "string"){
if(func2(data22) < 1){
const err49 = {instancePath:instancePath+"/categories/" + i1,schemaPath:"#/properties/categories/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/categories/" + i1,schemaPath:"#/properties/categories/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/categories",schemaPath:"#/properties/categories/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.attributes !== undefined){
let data23 = data.attributes;
if(Array.isArray(data23)){
if(data23.length < 0){
const err52 = {instancePath:instancePath+"/attributes",schemaPath:"#/properties/attributes/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
let data24 = data23[i2];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.code === undefined){
const err53 = {instancePath:instancePath+"/attributes/" + i2,schemaPath:"#/properties/attributes/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data24.value === undefined){
const err54 = {instancePath:instancePath+"/attributes/" + i2,schemaPath:"#/properties/attributes/items/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data24.code !== undefined){
let data25 = data24.code;
if(typeof data25 === "string"){
if(func2(data25) < 1){
const err55 = {instancePath:instancePath+"/attributes/" + i2+"/code",schemaPath:"#/properties/attributes/items/properties/code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/attributes/" + i2+"/code",schemaPath:"#/properties/attributes/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data24.value !== undefined){
let data26 = data24.value;
if(((((typeof data26 !== "string") && (!((typeof data26 == "number") && (isFinite(data26))))) && (typeof data26 !== "boolean")) && (!(Array.isArray(data26)))) && (data26 !== null)){
const err57 = {instancePath:instancePath+"/attributes/" + i2+"/value",schemaPath:"#/properties/attributes/items/properties/value/type",keyword:"type",params:{type: schema11.properties.attributes.items.properties.value.type},message:"must be string,number,boolean,array,null"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(Array.isArray(data26)){
const len3 = data26.length;
for(let i3=0; i3<len3; i3++){
let data27 = data26[i3];
if(typeof data27 === "string"){
if(func2(data27) < 1){
const err58 = {instancePath:instancePath+"/attributes/" + i2+"/value/" + i3,schemaPath:"#/properties/attributes/items/properties/value/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/attributes/" + i2+"/value/" + i3,schemaPath:"#/properties/attributes/items/properties/value/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
}
}
else {
const err60 = {instancePath:instancePath+"/attributes/" + i2,schemaPath:"#/properties/attributes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/attributes",schemaPath:"#/properties/attributes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.websites !== undefined){
let data28 = data.websites;
if(Array.isArray(data28)){
if(data28.length < 0){
const err62 = {instancePath:instancePath+"/websites",schemaPath:"#/properties/websites/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
const len4 = data28.length;
for(let i4=0; i4<len4; i4++){
let data29 = data28[i4];
if(typeof data29 === "string"){
if(func2(data29) < 1){
const err63 = {instancePath:instancePath+"/websites/" + i4,schemaPath:"#/properties/websites/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/websites/" + i4,schemaPath:"#/properties/websites/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/websites",schemaPath:"#/properties/websites/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.seo !== undefined){
let data30 = data.seo;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.title !== undefined){
let data31 = data30.title;
if((typeof data31 !== "string") && (data31 !== null)){
const err66 = {instancePath:instancePath+"/seo/title",schemaPath:"#/properties/seo/properties/title/type",keyword:"type",params:{type: schema11.properties.seo.properties.title.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(typeof data31 === "string"){
if(func2(data31) > 255){
const err67 = {instancePath:instancePath+"/seo/title",schemaPath:"#/properties/seo/properties/title/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(func2(data31) < 1){
const err68 = {instancePath:instancePath+"/seo/title",schemaPath:"#/properties/seo/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
if(data30.description !== undefined){
let data32 = data30.description;
if((typeof data32 !== "string") && (data32 !== null)){
const err69 = {instancePath:instancePath+"/seo/description",schemaPath:"#/properties/seo/properties/description/type",keyword:"type",params:{type: schema11.properties.seo.properties.description.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data30.keywords !== undefined){
let data33 = data30.keywords;
if((typeof data33 !== "string") && (data33 !== null)){
const err70 = {instancePath:instancePath+"/seo/keywords",schemaPath:"#/properties/seo/properties/keywords/type",keyword:"type",params:{type: schema11.properties.seo.properties.keywords.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/seo",schemaPath:"#/properties/seo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.translations !== undefined){
let data34 = data.translations;
if(Array.isArray(data34)){
if(data34.length < 0){
const err72 = {instancePath:instancePath+"/translations",schemaPath:"#/properties/translations/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
const len5 = data34.length;
for(let i5=0; i5<len5; i5++){
let data35 = data34[i5];
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.locale !== undefined){
let data36 = data35.locale;
if(typeof data36 === "string"){
if(!pattern4.test(data36)){
const err73 = {instancePath:instancePath+"/translations/" + i5+"/locale",schemaPath:"#/properties/translations/items/properties/locale/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2}([-_][A-Za-z]{2,4})*$"},message:"must match pattern \""+"^[a-z]{2}([-_][A-Za-z]{2,4})*$"+"\""};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/translations/" + i5+"/locale",schemaPath:"#/properties/translations/items/properties/locale/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data35.storeView !== undefined){
let data37 = data35.storeView;
if(typeof data37 === "string"){
if(func2(data37) < 1){
const err75 = {instancePath:instancePath+"/translations/" + i5+"/storeView",schemaPath:"#/properties/translations/items/properties/storeView/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/translations/" + i5+"/storeView",schemaPath:"#/properties/translations/items/properties/storeView/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data35.name !== undefined){
let data38 = data35.name;
if((typeof data38 !== "string") && (data38 !== null)){
const err77 = {instancePath:instancePath+"/translations/" + i5+"/name",schemaPath:"#/properties/translations/items/properties/name/type",keyword:"type",params:{type: schema11.properties.translations.items.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(typeof data38 === "string"){
if(func2(data38) > 255){
const err78 = {instancePath:instancePath+"/translations/" + i5+"/name",schemaPath:"#/properties/translations/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(func2(data38) < 1){
const err79 = {instancePath:instancePath+"/translations/" + i5+"/name",schemaPath:"#/properties/translations/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
if(data35.description !== undefined){
let data39 = data35.description;
if((typeof data39 !== "string") && (data39 !== null)){
const err80 = {instancePath:instancePath+"/translations/" + i5+"/description",schemaPath:"#/properties/translations/items/properties/description/type",keyword:"type",params:{type: schema11.properties.translations.items.properties.description.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data35.shortDescription !== undefined){
let data40 = data35.shortDescription;
if((typeof data40 !== "string") && (data40 !== null)){
const err81 = {instancePath:instancePath+"/translations/" + i5+"/shortDescription",schemaPath:"#/properties/translations/items/properties/shortDescription/type",keyword:"type",params:{type: schema11.properties.translations.items.properties.shortDescription.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data35.urlKey !== undefined){
let data41 = data35.urlKey;
if((typeof data41 !== "string") && (data41 !== null)){
const err82 = {instancePath:instancePath+"/translations/" + i5+"/urlKey",schemaPath:"#/properties/translations/items/properties/urlKey/type",keyword:"type",params:{type: schema11.properties.translations.items.properties.urlKey.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(typeof data41 === "string"){
if(func2(data41) > 255){
const err83 = {instancePath:instancePath+"/translations/" + i5+"/urlKey",schemaPath:"#/properties/translations/items/properties/urlKey/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(func2(data41) < 1){
const err84 = {instancePath:instancePath+"/translations/" + i5+"/urlKey",schemaPath:"#/properties/translations/items/properties/urlKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
if(data35.seo !== undefined){
let data42 = data35.seo;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.title !== undefined){
let data43 = data42.title;
if((typeof data43 !== "string") && (data43 !== null)){
const err85 = {instancePath:instancePath+"/translations/" + i5+"/seo/title",schemaPath:"#/properties/translations/items/properties/seo/properties/title/type",keyword:"type",params:{type: schema11.properties.translations.items.properties.seo.properties.title.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(typeof data43 === "string"){
if(func2(data43) > 255){
const err86 = {instancePath:instancePath+"/translations/" + i5+"/seo/title",schemaPath:"#/properties/translations/items/properties/seo/properties/title/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(func2(data43) < 1){
const err87 = {instancePath:instancePath+"/translations/" + i5+"/seo/title",schemaPath:"#/properties/translations/items/properties/seo/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
if(data42.description !== undefined){
let data44 = data42.description;
if((typeof data44 !== "string") && (data44 !== null)){
const err88 = {instancePath:instancePath+"/translations/" + i5+"/seo/description",schemaPath:"#/properties/translations/items/properties/seo/properties/description/type",keyword:"type",params:{type: schema11.properties.translations.items.properties.seo.properties.description.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data42.keywords !== undefined){
let data45 = data42.keywords;
if((typeof data45 !== "string") && (data45 !== null)){
const err89 = {instancePath:instancePath+"/translations/" + i5+"/seo/keywords",schemaPath:"#/properties/translations/items/properties/seo/properties/keywords/type",keyword:"type",params:{type: schema11.properties.translations.items.properties.seo.properties.keywords.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/translations/" + i5+"/seo",schemaPath:"#/properties/translations/items/properties/seo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/translations/" + i5,schemaPath:"#/properties/translations/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/translations",schemaPath:"#/properties/translations/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

