// @ts-nocheck
// Written by `npm run generate` from lib/catalogue. Do not edit.
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = {"type":"object","required":["id","orderId","items","tracks","comments"],"properties":{"id":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"minLength":1,"maxLength":250,"description":"Adobe Commerce's number, or Saleor's id or external reference."},"orderId":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"minLength":1,"maxLength":250,"description":"Adobe Commerce's number, or Saleor's id or external reference."},"items":{"type":"array","items":{"type":"object","required":["entityId","orderItemId","qty"],"properties":{"entityId":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"minLength":1,"maxLength":250,"description":"Adobe Commerce's number, or Saleor's id or external reference."},"orderItemId":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"minLength":1,"maxLength":250,"description":"The order's line; in Saleor its id, or the SKU."},"qty":{"type":"number","exclusiveMinimum":0}}},"minItems":1},"tracks":{"type":"array","items":{"type":"object","required":["trackNumber","title","carrierCode"],"properties":{"trackNumber":{"type":"string","minLength":1},"title":{"type":"string","minLength":1,"maxLength":255},"carrierCode":{"type":"string","minLength":1,"maxLength":32},"entityId":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"minLength":1,"maxLength":250,"description":"The id in Adobe Commerce of one that is there; without it, a new one."}}},"minItems":0},"comments":{"type":"array","items":{"type":"object","required":["notifyCustomer","comment","visibleOnFront"],"properties":{"notifyCustomer":{"type":"boolean"},"comment":{"type":"string","minLength":1},"visibleOnFront":{"type":"boolean"},"entityId":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"minLength":1,"maxLength":250,"description":"The id in Adobe Commerce of one that is there; without it, a new one."}}},"minItems":0},"removedTracks":{"type":"array","items":{"type":["integer","string"],"minimum":1,"maximum":9007199254740991,"minLength":1,"maxLength":250,"description":"Adobe Commerce's number, or Saleor's id or external reference."},"minItems":0,"description":"Tracks to take away in Adobe Commerce, by their ids."},"stockSourceCode":{"type":"string","minLength":1,"description":"The inventory source that the goods leave."}}};
const func2 = require("ajv/dist/runtime/ucs2length").default;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.orderId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "orderId"},message:"must have required property '"+"orderId"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.items === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.tracks === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tracks"},message:"must have required property '"+"tracks"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.comments === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "comments"},message:"must have required property '"+"comments"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.id !== undefined){
let data0 = data.id;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: schema11.properties.id.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(typeof data0 === "string"){
if(func2(data0) > 250){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 250},message:"must NOT have more than 250 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func2(data0) < 1){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.orderId !== undefined){
let data1 = data.orderId;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (typeof data1 !== "string")){
const err10 = {instancePath:instancePath+"/orderId",schemaPath:"#/properties/orderId/type",keyword:"type",params:{type: schema11.properties.orderId.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/orderId",schemaPath:"#/properties/orderId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err12 = {instancePath:instancePath+"/orderId",schemaPath:"#/properties/orderId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(typeof data1 === "string"){
if(func2(data1) > 250){
const err13 = {instancePath:instancePath+"/orderId",schemaPath:"#/properties/orderId/maxLength",keyword:"maxLength",params:{limit: 250},message:"must NOT have more than 250 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func2(data1) < 1){
const err14 = {instancePath:instancePath+"/orderId",schemaPath:"#/properties/orderId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length < 1){
const err15 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.entityId === undefined){
const err16 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "entityId"},message:"must have required property '"+"entityId"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data3.orderItemId === undefined){
const err17 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "orderItemId"},message:"must have required property '"+"orderItemId"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data3.qty === undefined){
const err18 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "qty"},message:"must have required property '"+"qty"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data3.entityId !== undefined){
let data4 = data3.entityId;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")){
const err19 = {instancePath:instancePath+"/items/" + i0+"/entityId",schemaPath:"#/properties/items/items/properties/entityId/type",keyword:"type",params:{type: schema11.properties.items.items.properties.entityId.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
const err20 = {instancePath:instancePath+"/items/" + i0+"/entityId",schemaPath:"#/properties/items/items/properties/entityId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err21 = {instancePath:instancePath+"/items/" + i0+"/entityId",schemaPath:"#/properties/items/items/properties/entityId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(typeof data4 === "string"){
if(func2(data4) > 250){
const err22 = {instancePath:instancePath+"/items/" + i0+"/entityId",schemaPath:"#/properties/items/items/properties/entityId/maxLength",keyword:"maxLength",params:{limit: 250},message:"must NOT have more than 250 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func2(data4) < 1){
const err23 = {instancePath:instancePath+"/items/" + i0+"/entityId",schemaPath:"#/properties/items/items/properties/entityId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data3.orderItemId !== undefined){
let data5 = data3.orderItemId;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (typeof data5 !== "string")){
const err24 = {instancePath:instancePath+"/items/" + i0+"/orderItemId",schemaPath:"#/properties/items/items/properties/orderItemId/type",keyword:"type",params:{type: schema11.properties.items.items.properties.orderItemId.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
const err25 = {instancePath:instancePath+"/items/" + i0+"/orderItemId",schemaPath:"#/properties/items/items/properties/orderItemId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err26 = {instancePath:instancePath+"/items/" + i0+"/orderItemId",schemaPath:"#/properties/items/items/properties/orderItemId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(typeof data5 === "string"){
if(func2(data5) > 250){
const err27 = {instancePath:instancePath+"/items/" + i0+"/orderItemId",schemaPath:"#/properties/items/items/properties/orderItemId/maxLength",keyword:"maxLength",params:{limit: 250},message:"must NOT have more than 250 characters"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func2(data5) < 1){
const err28 = {instancePath:instancePath+"/items/" + i0+"/orderItemId",schemaPath:"#/properties/items/items/properties/orderItemId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data3.qty !== undefined){
let data6 = data3.qty;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 <= 0 || isNaN(data6)){
const err29 = {instancePath:instancePath+"/items/" + i0+"/qty",schemaPath:"#/properties/items/items/properties/qty/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/items/" + i0+"/qty",schemaPath:"#/properties/items/items/properties/qty/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.tracks !== undefined){
let data7 = data.tracks;
if(Array.isArray(data7)){
if(data7.length < 0){
const err33 = {instancePath:instancePath+"/tracks",schemaPath:"#/properties/tracks/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.trackNumber === undefined){
const err34 = {instancePath:instancePath+"/tracks/" + i1,schemaPath:"#/properties/tracks/items/required",keyword:"required",params:{missingProperty: "trackNumber"},message:"must have required property '"+"trackNumber"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data8.title === undefined){
const err35 = {instancePath:instancePath+"/tracks/" + i1,schemaPath:"#/properties/tracks/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data8.carrierCode === undefined){
const err36 = {instancePath:instancePath+"/tracks/" + i1,schemaPath:"#/properties/tracks/items/required",keyword:"required",params:{missingProperty: "carrierCode"},message:"must have required property '"+"carrierCode"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data8.trackNumber !== undefined){
let data9 = data8.trackNumber;
if(typeof data9 === "string"){
if(func2(data9) < 1){
const err37 = {instancePath:instancePath+"/tracks/" + i1+"/trackNumber",schemaPath:"#/properties/tracks/items/properties/trackNumber/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/tracks/" + i1+"/trackNumber",schemaPath:"#/properties/tracks/items/properties/trackNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data8.title !== undefined){
let data10 = data8.title;
if(typeof data10 === "string"){
if(func2(data10) > 255){
const err39 = {instancePath:instancePath+"/tracks/" + i1+"/title",schemaPath:"#/properties/tracks/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(func2(data10) < 1){
const err40 = {instancePath:instancePath+"/tracks/" + i1+"/title",schemaPath:"#/properties/tracks/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/tracks/" + i1+"/title",schemaPath:"#/properties/tracks/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data8.carrierCode !== undefined){
let data11 = data8.carrierCode;
if(typeof data11 === "string"){
if(func2(data11) > 32){
const err42 = {instancePath:instancePath+"/tracks/" + i1+"/carrierCode",schemaPath:"#/properties/tracks/items/properties/carrierCode/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(func2(data11) < 1){
const err43 = {instancePath:instancePath+"/tracks/" + i1+"/carrierCode",schemaPath:"#/properties/tracks/items/properties/carrierCode/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/tracks/" + i1+"/carrierCode",schemaPath:"#/properties/tracks/items/properties/carrierCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data8.entityId !== undefined){
let data12 = data8.entityId;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (typeof data12 !== "string")){
const err45 = {instancePath:instancePath+"/tracks/" + i1+"/entityId",schemaPath:"#/properties/tracks/items/properties/entityId/type",keyword:"type",params:{type: schema11.properties.tracks.items.properties.entityId.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
const err46 = {instancePath:instancePath+"/tracks/" + i1+"/entityId",schemaPath:"#/properties/tracks/items/properties/entityId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err47 = {instancePath:instancePath+"/tracks/" + i1+"/entityId",schemaPath:"#/properties/tracks/items/properties/entityId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(typeof data12 === "string"){
if(func2(data12) > 250){
const err48 = {instancePath:instancePath+"/tracks/" + i1+"/entityId",schemaPath:"#/properties/tracks/items/properties/entityId/maxLength",keyword:"maxLength",params:{limit: 250},message:"must NOT have more than 250 characters"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(func2(data12) < 1){
const err49 = {instancePath:instancePath+"/tracks/" + i1+"/entityId",schemaPath:"#/properties/tracks/items/properties/entityId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
}
else {
const err50 = {instancePath:instancePath+"/tracks/" + i1,schemaPath:"#/properties/tracks/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err51 = {instancePath:instancePath+"/tracks",schemaPath:"#/properties/tracks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.comments !== undefined){
let data13 = data.comments;
if(Array.isArray(data13)){
if(data13.length < 0){
const err52 = {instancePath:instancePath+"/comments",schemaPath:"#/properties/comments/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.notifyCustomer === undefined){
const err53 = {instancePath:instancePath+"/comments/" + i2,schemaPath:"#/properties/comments/items/required",keyword:"required",params:{missingProperty: "notifyCustomer"},message:"must have required property '"+"notifyCustomer"+"'"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data14.comment === undefined){
const err54 = {instancePath:instancePath+"/comments/" + i2,schemaPath:"#/properties/comments/items/required",keyword:"required",params:{missingProperty: "comment"},message:"must have required property '"+"comment"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data14.visibleOnFront === undefined){
const err55 = {instancePath:instancePath+"/comments/" + i2,schemaPath:"#/properties/comments/items/required",keyword:"required",params:{missingProperty: "visibleOnFront"},message:"must have required property '"+"visibleOnFront"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data14.notifyCustomer !== undefined){
if(typeof data14.notifyCustomer !== "boolean"){
const err56 = {instancePath:instancePath+"/comments/" + i2+"/notifyCustomer",schemaPath:"#/properties/comments/items/properties/notifyCustomer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data14.comment !== undefined){
let data16 = data14.comment;
if(typeof data16 === "string"){
if(func2(data16) < 1){
const err57 = {instancePath:instancePath+"/comments/" + i2+"/comment",schemaPath:"#/properties/comments/items/properties/comment/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/comments/" + i2+"/comment",schemaPath:"#/properties/comments/items/properties/comment/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data14.visibleOnFront !== undefined){
if(typeof data14.visibleOnFront !== "boolean"){
const err59 = {instancePath:instancePath+"/comments/" + i2+"/visibleOnFront",schemaPath:"#/properties/comments/items/properties/visibleOnFront/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data14.entityId !== undefined){
let data18 = data14.entityId;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (typeof data18 !== "string")){
const err60 = {instancePath:instancePath+"/comments/" + i2+"/entityId",schemaPath:"#/properties/comments/items/properties/entityId/type",keyword:"type",params:{type: schema11.properties.comments.items.properties.entityId.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 9007199254740991 || isNaN(data18)){
const err61 = {instancePath:instancePath+"/comments/" + i2+"/entityId",schemaPath:"#/properties/comments/items/properties/entityId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data18 < 1 || isNaN(data18)){
const err62 = {instancePath:instancePath+"/comments/" + i2+"/entityId",schemaPath:"#/properties/comments/items/properties/entityId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(typeof data18 === "string"){
if(func2(data18) > 250){
const err63 = {instancePath:instancePath+"/comments/" + i2+"/entityId",schemaPath:"#/properties/comments/items/properties/entityId/maxLength",keyword:"maxLength",params:{limit: 250},message:"must NOT have more than 250 characters"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(func2(data18) < 1){
const err64 = {instancePath:instancePath+"/comments/" + i2+"/entityId",schemaPath:"#/properties/comments/items/properties/entityId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
}
else {
const err65 = {instancePath:instancePath+"/comments/" + i2,schemaPath:"#/properties/comments/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/comments",schemaPath:"#/properties/comments/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.removedTracks !== undefined){
let data19 = data.removedTracks;
if(Array.isArray(data19)){
if(data19.length < 0){
const err67 = {instancePath:instancePath+"/removedTracks",schemaPath:"#/properties/removedTracks/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
if((!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) && (typeof data20 !== "string")){
const err68 = {instancePath:instancePath+"/removedTracks/" + i3,schemaPath:"#/properties/removedTracks/items/type",keyword:"type",params:{type: schema11.properties.removedTracks.items.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 9007199254740991 || isNaN(data20)){
const err69 = {instancePath:instancePath+"/removedTracks/" + i3,schemaPath:"#/properties/removedTracks/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err70 = {instancePath:instancePath+"/removedTracks/" + i3,schemaPath:"#/properties/removedTracks/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(typeof data20 === "string"){
if(func2(data20) > 250){
const err71 = {instancePath:instancePath+"/removedTracks/" + i3,schemaPath:"#/properties/removedTracks/items/maxLength",keyword:"maxLength",params:{limit: 250},message:"must NOT have more than 250 characters"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(func2(data20) < 1){
const err72 = {instancePath:instancePath+"/removedTracks/" + i3,schemaPath:"#/properties/removedTracks/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
}
else {
const err73 = {instancePath:instancePath+"/removedTracks",schemaPath:"#/properties/removedTracks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.stockSourceCode !== undefined){
let data21 = data.stockSourceCode;
if(typeof data21 === "string"){
if(func2(data21) < 1){
const err74 = {instancePath:instancePath+"/stockSourceCode",schemaPath:"#/properties/stockSourceCode/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/stockSourceCode",schemaPath:"#/properties/stockSourceCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

